package dev.plinth.project.vars;

import dev.plinth.project.backend.Backend;

/**
 * The values of app/config.py.
 *
 * @param auth whether clients must log in
 * @param expiryMinutes the lifetime of an access token in minutes
 */
public record ConfigVars(boolean auth, int expiryMinutes) {
  /** Returns the values for a backend. */
  public static ConfigVars of(Backend backend) {
    return new ConfigVars(backend.hasAuth(), backend.spec().auth().accessTokenExpiryMinutes());
  }
}
