package dev.plinth.agent;

import java.util.Optional;

/**
 * A store for secrets in the operating system. On a system without a keychain, the store is empty
 * and stores nothing. If the keychain does not respond, the methods throw a {@link
 * KeychainProblem}; it is then unknown whether the keychain has a secret.
 */
interface Keychain {
  /** Returns the secret with this name; empty if there is none. */
  Optional<String> read(String name) throws KeychainProblem, InterruptedException;

  /** Stores a secret, and returns whether the keychain stored it. */
  boolean write(String name, String secret) throws KeychainProblem, InterruptedException;

  /** Deletes a secret, and returns whether there was one. */
  boolean delete(String name) throws KeychainProblem, InterruptedException;
}
