package dev.plinth.agent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API keys that are available to this process. The environment takes precedence over the
 * keychain, since a user sets it for a single run. The answer of the keychain is cached for each
 * service. A keychain that does not respond is asked again next time.
 */
public final class Keys implements KeyStore {
  private static final Map<Service, List<String>> VARIABLES =
      Map.of(
          Service.GEMINI, List.of("GOOGLE_API_KEY", "GEMINI_API_KEY"),
          Service.OPENAI, List.of("OPENAI_API_KEY"));

  private final Map<String, String> environment;
  private final Keychain keychain;
  private final Map<Service, Optional<ApiKey>> fromKeychain = new EnumMap<>(Service.class);
  private final Map<Service, ApiKey> memory = new EnumMap<>(Service.class);

  Keys(Map<String, String> environment, Keychain keychain) {
    this.environment = Map.copyOf(environment);
    this.keychain = keychain;
  }

  /** Returns the keys from the environment of this process and from the system keychain. */
  public static Keys ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Keys(environment, SystemKeychain.of(environment, System.getProperty("os.name", "")));
  }

  @Override
  public Optional<ApiKey> find(Service service) throws InterruptedException {
    return findFirst(service).map(FoundKey::key);
  }

  @Override
  public Optional<Place> where(Service service) throws InterruptedException {
    return findFirst(service).map(FoundKey::place);
  }

  private record FoundKey(Place place, ApiKey key) {}

  /**
   * Returns the key of the first place that has one. Does not open the keychain if the environment
   * has a key, since a keychain may ask the user for a password.
   */
  private Optional<FoundKey> findFirst(Service service) throws InterruptedException {
    Optional<FoundKey> found = found(Place.ENVIRONMENT, environmentKey(service));
    if (found.isEmpty()) {
      found = found(Place.KEYCHAIN, keychainKey(service));
    }
    return found.or(() -> found(Place.MEMORY, memoryKey(service)));
  }

  private static Optional<FoundKey> found(Place place, Optional<ApiKey> key) {
    return key.map(present -> new FoundKey(place, present));
  }

  @Override
  public synchronized Place keep(Service service, ApiKey key) throws InterruptedException {
    if (writeToKeychain(service, key)) {
      fromKeychain.put(service, Optional.of(key));
      memory.remove(service);
      return Place.KEYCHAIN;
    }
    fromKeychain.put(service, Optional.empty()); // hides an older key there
    memory.put(service, key);
    return Place.MEMORY;
  }

  private boolean writeToKeychain(Service service, ApiKey key) throws InterruptedException {
    try {
      return keychain.write(name(service), key.value());
    } catch (KeychainProblem e) {
      return false;
    }
  }

  @Override
  public synchronized boolean forget(Service service) throws KeychainProblem, InterruptedException {
    boolean inMemory = memory.remove(service) != null;
    boolean deleted = keychain.delete(name(service));
    if (!deleted && fromKeychain.getOrDefault(service, Optional.empty()).isPresent()) {
      throw new KeychainProblem("the keychain did not return the key that it had before");
    }
    fromKeychain.put(service, Optional.empty());
    return deleted || inMemory;
  }

  private Optional<ApiKey> environmentKey(Service service) {
    return VARIABLES.getOrDefault(service, List.of()).stream()
        .flatMap(variable -> Optional.ofNullable(environment.get(variable)).stream())
        .flatMap(value -> parse(value).stream())
        .findFirst();
  }

  private synchronized Optional<ApiKey> keychainKey(Service service) throws InterruptedException {
    Optional<ApiKey> cached = fromKeychain.get(service);
    if (cached != null) {
      return cached;
    }
    try {
      Optional<ApiKey> key = keychain.read(name(service)).flatMap(Keys::parse);
      fromKeychain.put(service, key);
      return key;
    } catch (KeychainProblem e) {
      return Optional.empty(); // not cached: the user may unlock the keychain later
    }
  }

  private synchronized Optional<ApiKey> memoryKey(Service service) {
    return Optional.ofNullable(memory.get(service));
  }

  /** Returns the key with this value; empty if the value is not a valid key. */
  private static Optional<ApiKey> parse(String value) {
    try {
      return Optional.of(new ApiKey(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String name(Service service) {
    return switch (service) {
      case GEMINI -> "gemini";
      case OPENAI -> "openai";
    };
  }
}
