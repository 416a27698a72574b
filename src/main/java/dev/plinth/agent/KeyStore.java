package dev.plinth.agent;

import java.util.Optional;

/**
 * A store for the API keys of models. It looks for a key in the environment, then in the system
 * keychain, then in memory.
 */
public interface KeyStore {
  /** A service that needs an API key. */
  enum Service {
    GEMINI,
    OPENAI
  }

  /** A place where a key is stored. */
  enum Place {
    ENVIRONMENT,
    KEYCHAIN,
    MEMORY
  }

  /**
   * Returns the key for a service from the first place that has one; empty if none has. May block
   * while the user unlocks the keychain.
   *
   * @throws InterruptedException if the thread is interrupted while the keychain is read
   */
  Optional<ApiKey> find(Service service) throws InterruptedException;

  /** Returns the place of the key that {@link #find} returns; empty if there is no key. */
  Optional<Place> where(Service service) throws InterruptedException;

  /**
   * Stores a key in the keychain. If the keychain cannot store the key, keeps the key in memory
   * until this process ends.
   *
   * @return the place of the key
   */
  Place keep(Service service, ApiKey key) throws InterruptedException;

  /**
   * Deletes the key from the keychain and from memory. A key in the environment stays.
   *
   * @return whether there was a key
   * @throws KeychainProblem if the keychain may still have the key
   */
  boolean forget(Service service) throws KeychainProblem, InterruptedException;
}
