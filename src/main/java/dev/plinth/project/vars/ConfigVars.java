package dev.plinth.project.vars;

import dev.plinth.project.backend.Backend;

/**
 * For app/config.py.
 *
 * @param auth whether clients must log in
 * @param expiry how long a token is valid, in minutes
 */
public record ConfigVars(boolean auth, int expiry) {
  /** Gives what the file of a backend says. */
  public static ConfigVars of(Backend backend) {
    return new ConfigVars(backend.hasAuth(), backend.spec().auth().accessTokenExpiryMinutes());
  }
}
