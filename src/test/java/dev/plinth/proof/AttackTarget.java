package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A running golden project to attack.
 *
 * @param backend the backend
 * @param spec the spec of the backend
 * @param anonymous a client without an access token
 * @param authenticated a client with a valid access token; without one if the backend has no auth
 * @param token the access token; empty if the backend has no auth
 */
record AttackTarget(
    BootedBackend backend, Spec spec, Client anonymous, Client authenticated, String token)
    implements AutoCloseable {
  /** Boots a copy of a golden project on the PostgreSQL server that all tests share. */
  static AttackTarget boot(Golden golden, Path folder) throws IOException, SQLException {
    return boot(golden, Installation.of(golden, folder), Map.of());
  }

  /** Boots an installation of a golden project. */
  static AttackTarget boot(Golden golden, Installation installation, Map<String, String> settings)
      throws IOException {
    BootedBackend backend = installation.boot(settings);
    Spec spec = golden.spec();
    Client anonymous = new Client(backend);
    if (!spec.auth().enabled()) {
      return new AttackTarget(backend, spec, anonymous, anonymous, "");
    }
    AccountChecks accounts = new AccountChecks(anonymous, spec);
    String token = accounts.tokenFor(accounts.registration());
    return new AttackTarget(backend, spec, anonymous, anonymous.withToken(token), token);
  }

  /**
   * Checks that the backend still works, that it logged no error, and that its OpenAPI document
   * lists every status it answered with.
   */
  void assertUnharmed() {
    anonymous.get("/health").hasStatus(200);
    Set<String> responses = new TreeSet<>(anonymous.responses());
    responses.removeIf(response -> response.endsWith(" 307")); // redirects are not documented
    new OpenApiChecks(anonymous, spec).checkStatuses(responses);
    assertThat(backend.log())
        .doesNotContain("Traceback")
        .doesNotContain("Exception in ASGI application")
        .doesNotContain("ERROR");
  }

  @Override
  public void close() {
    backend.close();
  }
}
