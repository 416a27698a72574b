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
   *
   * @throws InterruptedException when the thread is interrupted meanwhile; nothing is known then
   */
  Optional<ApiKey> find(Service service) throws InterruptedException;

  /** Gives where the key is that {@link #find} gives. */
  Optional<Place> where(Service service) throws InterruptedException;

  /**
   * Keeps a key in the keychain, or in memory until this process ends where no keychain keeps it.
   *
   * @return where it is now
   */
  Place keep(Service service, ApiKey key) throws InterruptedException;

  /**
   * Forgets the key in the keychain and in memory; the environment is the user's own.
   *
   * @return whether there was one
   * @throws KeychainProblem when the keychain may still have it
   */
  boolean forget(Service service) throws KeychainProblem, InterruptedException;
}
