package dev.plinth.project.vars;

import dev.plinth.project.backend.Backend;

/**
 * The values of alembic/env.py.
 *
 * @param ownAccountTable whether app/auth.py defines a table
 */
public record EnvVars(boolean ownAccountTable) {
  /** Returns the values for a backend. */
  public static EnvVars of(Backend backend) {
    return new EnvVars(backend.hasOwnAccountTable());
  }
}
