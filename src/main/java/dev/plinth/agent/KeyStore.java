package dev.plinth.agent;

import java.util.Optional;

/** Where the keys of models are: the environment, then the keychain of the system, then memory. */
public interface KeyStore {
  /** Whom a key is for. */
  enum Service {
    GEMINI,
    OPENAI
  }

  /** Where a key is kept. */
  enum Place {
    ENVIRONMENT,
    KEYCHAIN,
    MEMORY
  }

  /**
   * Gives the key, from the first place that has one. May ask the keychain, so it may take time.
   */
  Optional<ApiKey> find(Service service);

  /** Gives where the key is that {@link #find} gives. */
  Optional<Place> where(Service service);

  /**
   * Keeps a key in the keychain, or in memory until this process ends where there is no keychain.
   *
   * @return where it is now
   */
  Place keep(Service service, ApiKey key);

  /**
   * Forgets the key in the keychain and in memory; the environment is the user's own.
   *
   * @return whether there was one
   */
  boolean forget(Service service);
}
