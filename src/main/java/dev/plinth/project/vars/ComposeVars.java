package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;

/**
 * The values of docker-compose.yml.
 *
 * @param auth whether clients must log in
 * @param loginHint the comment on how to log in
 */
public record ComposeVars(boolean auth, String loginHint) {
  public ComposeVars {
    requireNonNull(loginHint);
  }

  /** Returns the values for a backend. */
  public static ComposeVars of(Backend backend) {
    String loginHint =
        LoginPhrases.longestFitting(
            backend,
            "# There ",
            "POST /auth/register, then Authorize (username is the %s).",
            "POST /auth/register, then Authorize (username: %s).",
            "POST /auth/register, then Authorize.");
    return new ComposeVars(backend.hasAuth(), loginHint);
  }
}
