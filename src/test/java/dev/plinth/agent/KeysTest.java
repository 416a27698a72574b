package dev.plinth.agent;

import static dev.plinth.agent.KeyStore.Service.GEMINI;
import static dev.plinth.agent.KeyStore.Service.OPENAI;
import static org.assertj.core.api.Assertions.assertThat;

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
  void looksIntoTheEnvironmentFirst() {
    chain.write("gemini", "other");
    Keys keys = new Keys(Map.of("GEMINI_API_KEY", "one"), chain);
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
    assertThat(keys.where(GEMINI)).contains(Place.ENVIRONMENT);
    assertThat(chain.asked).isZero();
  }

  @Test
  void takesGooglesOwnVariableBeforeTheOther() {
    Map<String, String> both = Map.of("GEMINI_API_KEY", "one", "GOOGLE_API_KEY", "two");
    assertThat(new Keys(both, chain).find(GEMINI)).contains(new ApiKey("two"));
  }

  @Test
  void doesNotTakeOnesKeyForAnothers() {
    assertThat(new Keys(Map.of("OPENAI_API_KEY", "one"), chain).find(GEMINI)).isEmpty();
  }

  @Test
  void takesAnEmptyVariableForNone() {
    assertThat(new Keys(Map.of("GOOGLE_API_KEY", " "), chain).find(GEMINI)).isEmpty();
  }

  @Test
  void asksTheKeychainOnce() {
    Keys keys = new Keys(Map.of(), chain);
    keys.find(OPENAI);
    keys.find(OPENAI);
    keys.where(OPENAI);
    assertThat(chain.asked).isEqualTo(1);
  }

  @Test
  void keepsAKeyInTheKeychain() {
    assertThat(new Keys(Map.of(), chain).keep(OPENAI, KEY)).isEqualTo(Place.KEYCHAIN);
    Keys another = new Keys(Map.of(), chain);
    assertThat(another.find(OPENAI)).contains(KEY);
    assertThat(another.where(OPENAI)).contains(Place.KEYCHAIN);
  }

  @Test
  void keepsAKeyInMemoryWhereThereIsNoKeychain() {
    Keys keys = new Keys(Map.of(), NONE);
    assertThat(keys.keep(OPENAI, KEY)).isEqualTo(Place.MEMORY);
    assertThat(keys.find(OPENAI)).contains(KEY);
    assertThat(keys.where(OPENAI)).contains(Place.MEMORY);
  }

  @Test
  void forgetsAKeyWhereverItKeptIt() {
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
  void takesAnAddressWithoutABusForNoKeychainAtOnce() {
    Keychain broken =
        SystemKeychain.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"), "Linux");
    long start = System.nanoTime();
    assertThat(broken.read("gemini")).isEmpty();
    assertThat(broken.write("gemini", "x")).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void takesADesktopWithoutABusForNoKeychain() {
    assertThat(SystemKeychain.of(Map.of(), "Linux").write("gemini", "x")).isFalse();
  }

  @Test
  void showsAMaskInPlaceOfAKey() {
    assertThat(KEY).hasToString("****");
  }
}
