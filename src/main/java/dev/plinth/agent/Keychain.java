package dev.plinth.agent;

import java.util.Optional;

/** A place of the system that keeps secrets. Where there is none, it keeps nothing. */
interface Keychain {
  /** Gives the secret of this name. */
  Optional<String> read(String name);

  /** Keeps a secret; tells whether it is kept. */
  boolean write(String name, String secret);

  /** Forgets a secret; tells whether there was one. */
  boolean delete(String name);
}
