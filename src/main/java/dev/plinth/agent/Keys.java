package dev.plinth.agent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of this process. The environment is looked at first, since a user sets it for one run;
 * the keychain is asked until it answers, once for each service, when a key is first wanted.
 */
public final class Keys implements KeyStore {
  private static final Map<Service, List<String>> VARIABLES =
      Map.of(
          Service.GEMINI, List.of("GOOGLE_API_KEY", "GEMINI_API_KEY"),
          Service.OPENAI, List.of("OPENAI_API_KEY"));

  private final Map<String, String> environment;
  private final Keychain keychain;
  private final Map<Service, Optional<ApiKey>> asked = new EnumMap<>(Service.class);
  private final Map<Service, ApiKey> memory = new EnumMap<>(Service.class);

  Keys(Map<String, String> environment, Keychain keychain) {
    this.environment = Map.copyOf(environment);
    this.keychain = keychain;
  }

  /** Gives those that this process has. */
  public static Keys ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Keys(environment, SystemKeychain.of(environment, System.getProperty("os.name", "")));
  }

  @Override
  public Optional<ApiKey> find(Service service) throws InterruptedException {
    return first(service).map(Found::key);
  }

  @Override
  public Optional<Place> where(Service service) throws InterruptedException {
    return first(service).map(Found::place);
  }

  private record Found(Place place, ApiKey key) {}

  /** Asks no place after the first that has one: a keychain may trouble the user. */
  private Optional<Found> first(Service service) throws InterruptedException {
    Optional<Found> found = found(Place.ENVIRONMENT, inEnvironment(service));
    if (found.isEmpty()) {
      found = found(Place.KEYCHAIN, kept(service));
    }
    return found.or(() -> found(Place.MEMORY, remembered(service)));
  }

  private static Optional<Found> found(Place place, Optional<ApiKey> key) {
    return key.map(secret -> new Found(place, secret));
  }

  @Override
  public synchronized Place keep(Service service, ApiKey key) throws InterruptedException {
    if (written(service, key)) {
      asked.put(service, Optional.of(key));
      memory.remove(service);
      return Place.KEYCHAIN;
    }
    asked.put(service, Optional.empty()); // an older one there is no longer wanted
    memory.put(service, key);
    return Place.MEMORY;
  }

  private boolean written(Service service, ApiKey key) throws InterruptedException {
    try {
      return keychain.write(name(service), key.value());
    } catch (KeychainProblem e) {
      return false;
    }
  }

  @Override
  public synchronized boolean forget(Service service) throws KeychainProblem, InterruptedException {
    boolean remembered = memory.remove(service) != null;
    boolean deleted = keychain.delete(name(service));
    if (!deleted && asked.getOrDefault(service, Optional.empty()).isPresent()) {
      throw new KeychainProblem("the keychain no longer shows the key that it had");
    }
    asked.put(service, Optional.empty());
    return deleted || remembered;
  }

  private Optional<ApiKey> inEnvironment(Service service) {
    return VARIABLES.getOrDefault(service, List.of()).stream()
        .flatMap(variable -> Optional.ofNullable(environment.get(variable)).stream())
        .flatMap(value -> key(value).stream())
        .findFirst();
  }

  private synchronized Optional<ApiKey> kept(Service service) throws InterruptedException {
    Optional<ApiKey> known = asked.get(service);
    if (known != null) {
      return known;
    }
    try {
      Optional<ApiKey> kept = keychain.read(name(service)).flatMap(Keys::key);
      asked.put(service, kept);
      return kept;
    } catch (KeychainProblem e) {
      return Optional.empty(); // for now: it may be locked
    }
  }

  private synchronized Optional<ApiKey> remembered(Service service) {
    return Optional.ofNullable(memory.get(service));
  }

  /** What no header can carry is no key. */
  private static Optional<ApiKey> key(String value) {
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
