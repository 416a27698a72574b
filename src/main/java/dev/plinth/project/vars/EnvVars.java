package dev.plinth.project.vars;

import dev.plinth.project.backend.Backend;

/**
 * For alembic/env.py.
 *
 * @param ownAccounts whether app/auth.py has a table too
 */
public record EnvVars(boolean ownAccounts) {
  /** Gives what the file of a backend says. */
  public static EnvVars of(Backend backend) {
    return new EnvVars(backend.hasOwnAccounts());
  }
}
