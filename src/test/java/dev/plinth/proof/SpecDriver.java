package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Spec;
import java.sql.SQLException;

/** Asks a running backend for everything that its spec promises. It reads none of its code. */
final class SpecDriver {
  private final BootedBackend backend;
  private final Spec spec;

  SpecDriver(BootedBackend backend, Spec spec) {
    this.backend = backend;
    this.spec = spec;
  }

  void run() throws SQLException {
    Client nobody = new Client(backend);
    nobody.get("/health").is(200).says(JsonText.object().put("status", "ok"));
    Reply docs = nobody.get("/docs").is(200);
    assertThat(docs.header("Content-Type")).as("%s", docs).startsWith("text/html");
    OpenApiPart openApi = new OpenApiPart(nobody, spec);
    openApi.run();
    Client member = spec.auth().enabled() ? comesIn(nobody) : needsNoKey(nobody);
    for (Entity entity : spec.entities()) {
      drive(member, entity);
    }
    spec.entities().stream()
        .filter(Entity::crud)
        .findFirst()
        .ifPresent(entity -> new RefusalPart(member, EntityJson.of(spec, entity)).runBodies());
    openApi.documents(nobody.seen());
    new TablesPart(backend.database(), spec).run();
    assertThat(backend.log()).doesNotContain("Traceback");
  }

  private Client comesIn(Client nobody) {
    Client member = new AccountPart(nobody, spec).run();
    new AuthenticationPart(nobody, spec).run(member);
    return member;
  }

  private static Client needsNoKey(Client nobody) {
    for (String path : new String[] {"/auth/me", "/auth/register", "/auth/token"}) {
      nobody.get(path).is(404);
    }
    return nobody;
  }

  private void drive(Client client, Entity entity) throws SQLException {
    EntityJson resource = EntityJson.of(spec, entity);
    if (entity.crud()) {
      new RowsPart(client, resource).run();
      new RefusalPart(client, resource).run();
      if (entity.password().isPresent()) {
        new PasswordPart(client, resource, backend.database()).run(entity.password().get());
      }
    } else {
      client.get(resource.path()).is(404);
      client.post(resource.path(), resource.full(0)).is(404);
    }
  }
}
