package dev.plinth.agent;

import java.util.Optional;

/**
 * A place of the system that keeps secrets. Where there is none, it keeps nothing. One that is
 * there and does not answer has said nothing: neither that there is a secret nor that there is
 * none.
 */
interface Keychain {
  /** Gives the secret of this name. */
  Optional<String> read(String name) throws KeychainProblem, InterruptedException;

  /** Keeps a secret; tells whether it is kept. */
  boolean write(String name, String secret) throws KeychainProblem, InterruptedException;

  /** Forgets a secret; tells whether there was one. */
  boolean delete(String name) throws KeychainProblem, InterruptedException;
}
