package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;

/**
 * For docker-compose.yml.
 *
 * @param auth whether clients must log in
 * @param login how to, in a comment
 */
public record ComposeVars(boolean auth, String login) {
  public ComposeVars {
    requireNonNull(login);
  }

  /** Gives what the file of a backend says. */
  public static ComposeVars of(Backend backend) {
    String login =
        LoginPhrases.fitting(
            backend,
            "# There ",
            "POST /auth/register, then Authorize (username is the %s).",
            "POST /auth/register, then Authorize (username: %s).",
            "POST /auth/register, then Authorize.");
    return new ComposeVars(backend.hasAuth(), login);
  }
}
