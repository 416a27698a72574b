package dev.plinth.agent;

import static dev.plinth.agent.KeyStore.Service.GEMINI;
import static dev.plinth.agent.KeyStore.Service.OPENAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.agent.KeyStore.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final ApiKey KEY = new ApiKey("sk-secret");

  /** A keychain in memory that counts what it is asked. */
  private static final class Chain implements Keychain {
    private final Map<String, String> secrets = new HashMap<>();
    private int asked;

    @Override
    public Optional<String> read(String name) {
      asked++;
      return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public boolean write(String name, String secret) {
      secrets.put(name, secret);
      return true;
    }

    @Override
    public boolean delete(String name) {
      return secrets.remove(name) != null;
    }
  }

  private static final Keychain NONE =
      new Keychain() {
        @Override
        public Optional<String> read(String name) {
          return Optional.empty();
        }

        @Override
        public boolean write(String name, String secret) {
          return false;
        }

        @Override
        public boolean delete(String name) {
          return false;
        }
      };

  private final Chain chain = new Chain();

  @Test
  void looksIntoTheEnvironmentFirst() throws Exception {
    chain.write("gemini", "other");
    Keys keys = new Keys(Map.of("GEMINI_API_KEY", "one"), chain);
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
    assertThat(keys.where(GEMINI)).contains(Place.ENVIRONMENT);
    assertThat(chain.asked).isZero();
  }

  @Test
  void takesGooglesOwnVariableBeforeTheOther() throws Exception {
    Map<String, String> both = Map.of("GEMINI_API_KEY", "one", "GOOGLE_API_KEY", "two");
    assertThat(new Keys(both, chain).find(GEMINI)).contains(new ApiKey("two"));
  }

  @Test
  void doesNotTakeOnesKeyForAnothers() throws Exception {
    assertThat(new Keys(Map.of("OPENAI_API_KEY", "one"), chain).find(GEMINI)).isEmpty();
  }

  @Test
  void takesAnEmptyVariableForNone() throws Exception {
    assertThat(new Keys(Map.of("GOOGLE_API_KEY", " "), chain).find(GEMINI)).isEmpty();
  }

  @Test
  void asksTheKeychainOnce() throws Exception {
    Keys keys = new Keys(Map.of(), chain);
    keys.find(OPENAI);
    keys.find(OPENAI);
    keys.where(OPENAI);
    assertThat(chain.asked).isEqualTo(1);
  }

  @Test
  void keepsAKeyInTheKeychain() throws Exception {
    assertThat(new Keys(Map.of(), chain).keep(OPENAI, KEY)).isEqualTo(Place.KEYCHAIN);
    Keys another = new Keys(Map.of(), chain);
    assertThat(another.find(OPENAI)).contains(KEY);
    assertThat(another.where(OPENAI)).contains(Place.KEYCHAIN);
  }

  @Test
  void keepsAKeyInMemoryWhereThereIsNoKeychain() throws Exception {
    Keys keys = new Keys(Map.of(), NONE);
    assertThat(keys.keep(OPENAI, KEY)).isEqualTo(Place.MEMORY);
    assertThat(keys.find(OPENAI)).contains(KEY);
    assertThat(keys.where(OPENAI)).contains(Place.MEMORY);
  }

  @Test
  void forgetsAKeyWhereverItKeptIt() throws Exception {
    Keys kept = new Keys(Map.of(), chain);
    kept.keep(GEMINI, KEY);
    assertThat(kept.forget(GEMINI)).isTrue();
    assertThat(kept.find(GEMINI)).isEmpty();
    Keys remembered = new Keys(Map.of(), NONE);
    remembered.keep(GEMINI, KEY);
    assertThat(remembered.forget(GEMINI)).isTrue();
    assertThat(remembered.forget(GEMINI)).isFalse();
  }

  @Test
  void takesAnAddressWithoutABusForNoKeychainAtOnce() throws Exception {
    Keychain broken =
        SystemKeychain.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"), "Linux");
    long start = System.nanoTime();
    assertThat(broken.read("gemini")).isEmpty();
    assertThat(broken.write("gemini", "x")).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void takesADesktopWithoutABusForNoKeychain() throws Exception {
    assertThat(SystemKeychain.of(Map.of(), "Linux").write("gemini", "x")).isFalse();
  }

  /** A keychain that is locked, or hangs, until it is opened. */
  private static final class Locked implements Keychain {
    private final Chain within = new Chain();
    private boolean open;

    private Chain within() throws KeychainProblem {
      if (!open) {
        throw new KeychainProblem("it is locked");
      }
      return within;
    }

    @Override
    public Optional<String> read(String name) throws KeychainProblem, InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return within().read(name);
    }

    @Override
    public boolean write(String name, String secret) throws KeychainProblem {
      return within().write(name, secret);
    }

    @Override
    public boolean delete(String name) throws KeychainProblem {
      return within().delete(name);
    }
  }

  private final Locked locked = new Locked();

  @Test
  void asksALockedKeychainAgain() throws Exception {
    locked.within.write("gemini", "one");
    Keys keys = new Keys(Map.of(), locked);
    assertThat(keys.find(GEMINI)).isEmpty();
    locked.open = true;
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
  }

  @Test
  void knowsNothingAfterAnInterrupt() throws Exception {
    locked.within.write("gemini", "one");
    locked.open = true;
    Keys keys = new Keys(Map.of(), locked);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> keys.find(GEMINI)).isInstanceOf(InterruptedException.class);
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
  }

  @Test
  void saysThatAKeyWasNotForgotten() throws Exception {
    locked.within.write("gemini", "one");
    Keys keys = new Keys(Map.of(), locked);
    assertThatThrownBy(() -> keys.forget(GEMINI)).hasMessage("it is locked");
    locked.open = true;
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
  }

  @Test
  void saysThatAKeyThatItSawCannotBeFound() throws Exception {
    chain.write("gemini", "one");
    Keys keys = new Keys(Map.of(), chain);
    keys.find(GEMINI);
    chain.secrets.clear();
    assertThatThrownBy(() -> keys.forget(GEMINI)).isInstanceOf(KeychainProblem.class);
  }

  @Test
  void takesTheKeyThatWasKeptLast() throws Exception {
    locked.within.write("gemini", "old");
    locked.open = true;
    Keys keys = new Keys(Map.of(), locked);
    keys.find(GEMINI);
    locked.open = false;
    assertThat(keys.keep(GEMINI, KEY)).isEqualTo(Place.MEMORY);
    assertThat(keys.find(GEMINI)).contains(KEY);
  }

  @Test
  void showsAMaskInPlaceOfAKey() throws Exception {
    assertThat(KEY).hasToString("****");
  }
}
