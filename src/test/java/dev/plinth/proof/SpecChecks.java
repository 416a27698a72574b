package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Spec;
import java.sql.SQLException;

/** The checks that a running backend behaves as its spec says. They do not read its code. */
final class SpecChecks {
  private final BootedBackend backend;
  private final Spec spec;

  SpecChecks(BootedBackend backend, Spec spec) {
    this.backend = backend;
    this.spec = spec;
  }

  void run() throws SQLException {
    Client anonymous = new Client(backend);
    Reply health = anonymous.get("/health").hasStatus(200);
    health.hasBody(JsonText.object().put("status", "ok"));
    assertThat(health.header("X-Content-Type-Options")).as("%s", health).isEqualTo("nosniff");
    assertThat(health.header("Server")).as("%s", health).isEmpty();
    Reply docs = anonymous.get("/docs").hasStatus(200);
    assertThat(docs.header("Content-Type")).as("%s", docs).startsWith("text/html");
    OpenApiChecks openApi = new OpenApiChecks(anonymous, spec);
    openApi.run();
    Client authenticated = spec.auth().enabled() ? checkAuth(anonymous) : checkNoAuth(anonymous);
    for (Entity entity : spec.entities()) {
      checkEntity(authenticated, entity);
    }
    spec.entities().stream()
        .filter(Entity::crud)
        .findFirst()
        .ifPresent(
            entity -> new RefusalChecks(authenticated, EntityJson.of(spec, entity)).runBodies());
    openApi.checkStatuses(anonymous.responses());
    new TableChecks(backend.database(), spec).run();
    openApi.checkExamples(authenticated);
    assertThat(backend.log()).doesNotContain("Traceback");
  }

  private Client checkAuth(Client anonymous) {
    String token = new AccountChecks(anonymous, spec).run();
    new AuthenticationChecks(anonymous, spec).run(token);
    return anonymous.withToken(token);
  }

  private static Client checkNoAuth(Client anonymous) {
    for (String path : new String[] {"/auth/me", "/auth/register", "/auth/token"}) {
      anonymous.get(path).hasStatus(404);
    }
    return anonymous;
  }

  private void checkEntity(Client client, Entity entity) throws SQLException {
    EntityJson entityJson = EntityJson.of(spec, entity);
    if (entity.crud()) {
      new RowChecks(client, entityJson).run();
      new RefusalChecks(client, entityJson).run();
      if (entity.password().isPresent()) {
        new PasswordChecks(client, entityJson, backend.database()).run(entity.password().get());
      }
    } else {
      client.get(entityJson.path()).hasStatus(404);
      client.post(entityJson.path(), entityJson.full(0)).hasStatus(404);
    }
  }
}
