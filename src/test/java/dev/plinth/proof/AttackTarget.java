package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A golden that runs, to be attacked.
 *
 * @param backend the backend
 * @param spec its spec
 * @param nobody asks it without a token
 * @param member asks it with a good token, where it wants one
 */
record AttackTarget(BootedBackend backend, Spec spec, Client nobody, Client member)
    implements AutoCloseable {
  /** Boots a copy of a golden on the database of all tests. */
  static AttackTarget boot(Golden golden, Path folder) throws IOException, SQLException {
    return boot(golden, Installation.of(golden, folder), Map.of());
  }

  /** Boots an installation of a golden. */
  static AttackTarget boot(Golden golden, Installation installation, Map<String, String> settings)
      throws IOException {
    BootedBackend backend = installation.boot(settings);
    Spec spec = golden.spec();
    Client nobody = new Client(backend);
    Client member = spec.auth().enabled() ? comeIn(nobody, spec) : nobody;
    return new AttackTarget(backend, spec, nobody, member);
  }

  private static Client comeIn(Client nobody, Spec spec) {
    JsonNode body = new AccountPart(nobody, spec).registration();
    JsonNode account = nobody.post("/auth/register", body).is(201).json();
    return nobody.withToken(Forgery.perfect(sub(spec, account)));
  }

  /** Gives what a token says of whom it is, for an account as it was answered. */
  static String sub(Spec spec, JsonNode account) {
    String key = Principal.of(spec).map(it -> it.entity().primaryKey().name()).orElse("id");
    return account.path(key).asText();
  }

  /** Checks that it still works, that nothing broke inside, and that its document told all. */
  void stands() {
    nobody.get("/health").is(200);
    Set<String> answers = new TreeSet<>(nobody.seen());
    answers.removeIf(answer -> answer.endsWith(" 307")); // to a path, which is no answer of one
    new OpenApiPart(nobody, spec).documents(answers);
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
