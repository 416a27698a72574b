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

  /** A keychain in memory that counts its reads. */
  private static final class MemoryKeychain implements Keychain {
    private final Map<String, String> secrets = new HashMap<>();
    private int reads;

    @Override
    public Optional<String> read(String name) {
      reads++;
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

  private static final Keychain NO_KEYCHAIN =
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

  private final MemoryKeychain keychain = new MemoryKeychain();

  @Test
  void readsTheEnvironmentFirst() throws Exception {
    keychain.write("gemini", "other");
    Keys keys = new Keys(Map.of("GEMINI_API_KEY", "one"), keychain);
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
    assertThat(keys.where(GEMINI)).contains(Place.ENVIRONMENT);
    assertThat(keychain.reads).isZero();
  }

  @Test
  void prefersGoogleApiKeyToGeminiApiKey() throws Exception {
    Map<String, String> both = Map.of("GEMINI_API_KEY", "one", "GOOGLE_API_KEY", "two");
    assertThat(new Keys(both, keychain).find(GEMINI)).contains(new ApiKey("two"));
  }

  @Test
  void doesNotUseTheKeyOfAnotherService() throws Exception {
    assertThat(new Keys(Map.of("OPENAI_API_KEY", "one"), keychain).find(GEMINI)).isEmpty();
  }

  @Test
  void ignoresABlankVariable() throws Exception {
    assertThat(new Keys(Map.of("GOOGLE_API_KEY", " "), keychain).find(GEMINI)).isEmpty();
  }

  @Test
  void readsTheKeychainOnce() throws Exception {
    Keys keys = new Keys(Map.of(), keychain);
    keys.find(OPENAI);
    keys.find(OPENAI);
    keys.where(OPENAI);
    assertThat(keychain.reads).isEqualTo(1);
  }

  @Test
  void storesAKeyInTheKeychain() throws Exception {
    assertThat(new Keys(Map.of(), keychain).keep(OPENAI, KEY)).isEqualTo(Place.KEYCHAIN);
    Keys another = new Keys(Map.of(), keychain);
    assertThat(another.find(OPENAI)).contains(KEY);
    assertThat(another.where(OPENAI)).contains(Place.KEYCHAIN);
  }

  @Test
  void storesAKeyInMemoryWithoutKeychain() throws Exception {
    Keys keys = new Keys(Map.of(), NO_KEYCHAIN);
    assertThat(keys.keep(OPENAI, KEY)).isEqualTo(Place.MEMORY);
    assertThat(keys.find(OPENAI)).contains(KEY);
    assertThat(keys.where(OPENAI)).contains(Place.MEMORY);
  }

  @Test
  void deletesAKeyFromKeychainAndMemory() throws Exception {
    Keys inKeychain = new Keys(Map.of(), keychain);
    inKeychain.keep(GEMINI, KEY);
    assertThat(inKeychain.forget(GEMINI)).isTrue();
    assertThat(inKeychain.find(GEMINI)).isEmpty();
    Keys inMemory = new Keys(Map.of(), NO_KEYCHAIN);
    inMemory.keep(GEMINI, KEY);
    assertThat(inMemory.forget(GEMINI)).isTrue();
    assertThat(inMemory.forget(GEMINI)).isFalse();
  }

  @Test
  void hasNoKeychainIfTheBusAddressIsDead() throws Exception {
    Keychain broken =
        SystemKeychain.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"), "Linux");
    long start = System.nanoTime();
    assertThat(broken.read("gemini")).isEmpty();
    assertThat(broken.write("gemini", "x")).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void hasNoKeychainWithoutABus() throws Exception {
    assertThat(SystemKeychain.of(Map.of(), "Linux").write("gemini", "x")).isFalse();
  }

  /** A keychain that fails until the test unlocks it. */
  private static final class LockableKeychain implements Keychain {
    private final MemoryKeychain content = new MemoryKeychain();
    private boolean unlocked;

    private MemoryKeychain content() throws KeychainProblem {
      if (!unlocked) {
        throw new KeychainProblem("it is locked");
      }
      return content;
    }

    @Override
    public Optional<String> read(String name) throws KeychainProblem, InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return content().read(name);
    }

    @Override
    public boolean write(String name, String secret) throws KeychainProblem {
      return content().write(name, secret);
    }

    @Override
    public boolean delete(String name) throws KeychainProblem {
      return content().delete(name);
    }
  }

  private final LockableKeychain lockable = new LockableKeychain();

  @Test
  void readsALockedKeychainAgain() throws Exception {
    lockable.content.write("gemini", "one");
    Keys keys = new Keys(Map.of(), lockable);
    assertThat(keys.find(GEMINI)).isEmpty();
    lockable.unlocked = true;
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
  }

  @Test
  void cachesNothingAfterAnInterrupt() throws Exception {
    lockable.content.write("gemini", "one");
    lockable.unlocked = true;
    Keys keys = new Keys(Map.of(), lockable);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> keys.find(GEMINI)).isInstanceOf(InterruptedException.class);
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
  }

  @Test
  void reportsAKeyThatWasNotDeleted() throws Exception {
    lockable.content.write("gemini", "one");
    Keys keys = new Keys(Map.of(), lockable);
    assertThatThrownBy(() -> keys.forget(GEMINI)).hasMessage("it is locked");
    lockable.unlocked = true;
    assertThat(keys.find(GEMINI)).contains(new ApiKey("one"));
  }

  @Test
  void reportsAKeyThatIsNoLongerFound() throws Exception {
    keychain.write("gemini", "one");
    Keys keys = new Keys(Map.of(), keychain);
    keys.find(GEMINI);
    keychain.secrets.clear();
    assertThatThrownBy(() -> keys.forget(GEMINI)).isInstanceOf(KeychainProblem.class);
  }

  @Test
  void usesTheKeyThatWasStoredLast() throws Exception {
    lockable.content.write("gemini", "old");
    lockable.unlocked = true;
    Keys keys = new Keys(Map.of(), lockable);
    keys.find(GEMINI);
    lockable.unlocked = false;
    assertThat(keys.keep(GEMINI, KEY)).isEqualTo(Place.MEMORY);
    assertThat(keys.find(GEMINI)).contains(KEY);
  }

  @Test
  void masksAKeyInItsTextForm() throws Exception {
    assertThat(KEY).hasToString("****");
  }
}
