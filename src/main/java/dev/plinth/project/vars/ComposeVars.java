package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import java.util.List;

/**
 * The values of docker-compose.yml.
 *
 * @param auth whether clients must log in
 * @param login the login field
 * @param secretsScript the lines of the script that creates the secrets, escaped for Compose
 */
public record ComposeVars(boolean auth, LoginName login, List<String> secretsScript) {
  public ComposeVars {
    requireNonNull(login);
    secretsScript = List.copyOf(secretsScript);
  }

  /** Returns the values for a backend, with the script that creates its secrets. */
  public static ComposeVars of(Backend backend, String secretsScript) {
    return new ComposeVars(
        backend.hasAuth(),
        LoginName.of(backend),
        secretsScript.replace("$", "$$").lines().toList());
  }
}
