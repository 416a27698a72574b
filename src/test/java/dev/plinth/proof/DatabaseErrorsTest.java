package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests how errors of the database are told from others: those of rules that the owner of a project
 * adds to the tables, and those of code that the owner adds.
 */
@Tag("python")
@Tag("postgres")
class DatabaseErrorsTest {
  private static final String OWN_CODE =
      """


      @app.get("/own/{name}")
      async def own(name: str, session: SessionDep) -> None:
          await session.execute(sa.text("SELECT 1"))
          errors = {"file": FileNotFoundError("a file"), "time": TimeoutError("a call")}
          raise errors[name]
      """;

  @Test
  void namesTheBrokenRuleAndItsField(@TempDir Path folder) throws IOException, SQLException {
    try (AttackTarget target = AttackTarget.boot(new Golden("shop"), folder)) {
      Client client = target.authenticated();
      EntityJson products = EntityJson.of(target.spec(), target.spec().entities().get(1));
      ObjectNode body = products.full(0);
      JsonNode product = client.post("/products", body).hasStatus(201).json();
      assertThat(client.post("/products", body).hasStatus(409).json().path("detail").asText())
          .isEqualTo("Conflicts with an existing record: sku");

      execute(
          target,
          "ALTER TABLE products ADD shop_id bigint",
          "ALTER TABLE products ALTER shop_id SET DEFAULT 7",
          "CREATE TABLE shops (id bigint PRIMARY KEY)",
          "ALTER TABLE products ADD FOREIGN KEY (shop_id) REFERENCES shops");
      assertRefused(
          client.post("/products", products.full(1)),
          "shop_id",
          "must be the key of an existing record");

      execute(
          target,
          "ALTER TABLE products ALTER shop_id DROP DEFAULT",
          "ALTER TABLE products ADD CONSTRAINT has_shop CHECK (shop_id IS NOT NULL) NOT VALID");
      assertRefused(client.post("/products", products.full(1)), "", "breaks the rule has_shop");

      execute(
          target,
          "ALTER TABLE products DROP CONSTRAINT has_shop",
          "INSERT INTO shops VALUES (8)",
          "UPDATE products SET shop_id = 8",
          "ALTER TABLE products ALTER shop_id SET NOT NULL");
      assertRefused(client.post("/products", products.full(1)), "shop_id", "must not be null");

      execute(
          target,
          "CREATE TABLE parts (product_id uuid REFERENCES products)",
          "INSERT INTO parts SELECT id FROM products");
      assertThat(client.delete("/products/" + product.path("id").asText()).hasStatus(409).text())
          .contains("Another record refers to this one");
      target.assertUnharmed();
    }
  }

  private static void assertRefused(Reply reply, String field, String message) {
    JsonNode detail = reply.hasStatus(422).json().at("/detail/0");
    assertThat(detail.path("msg").asText()).isEqualTo(message);
    assertThat(detail.at("/loc/0").asText()).isEqualTo("body");
    assertThat(detail.at("/loc/1").asText()).isEqualTo(field);
  }

  private static void execute(AttackTarget target, String... statements) throws SQLException {
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void blamesTheDatabaseOnlyForItsOwnErrors(@TempDir Path folder) throws IOException, SQLException {
    Installation installation = Installation.of(new Golden("one-note"), folder);
    Path main = installation.project().resolve("app/main.py");
    Files.writeString(main, OWN_CODE, StandardOpenOption.APPEND);
    try (BootedBackend backend = installation.boot()) {
      for (String name : new String[] {"file", "time"}) {
        Reply reply =
            RawSocket.exchange(
                backend,
                "GET /own/%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(name));
        reply.hasStatus(500).hasBody(JsonText.object().put("detail", "Internal Server Error"));
        assertThat(backend.log()).contains("GET /own/" + name + " 500 ");
      }
      assertThat(backend.log())
          .contains("FileNotFoundError: a file", "TimeoutError: a call")
          .doesNotContain("Database unavailable");
      new Client(backend).get("/health").hasStatus(200);
    }
  }
}
