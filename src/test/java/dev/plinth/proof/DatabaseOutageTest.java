package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What clients are told while the database is away, and that nobody must help when it is back. */
@Tag("python")
@Tag("postgres")
@DisabledOnOs(OS.WINDOWS)
class DatabaseOutageTest {
  private static final Duration QUICK = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(9);
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void answers503WhileTheDatabaseIsAwayAndWorksAtOnceWhenItIsBack(@TempDir Path folder)
      throws IOException, SQLException {
    Postgres.shared(); // which unpacks what the next one needs
    DemotedPostgres server = DemotedPostgres.create();
    Golden golden = new Golden("field-service");
    Installation installation =
        new Installation(
            PythonEnvironment.shared(),
            new Postgres(server.port()).newDatabase(),
            golden.copyInto(folder));
    try (AttackTarget target =
        AttackTarget.boot(golden, installation, Map.of("DB_POOL_SIZE", "1"))) {
      Client client = target.member();
      client.get("/customers").is(200);
      server.stop();
      everythingIsUnavailable(client.duringAnOutage());
      server.start();
      client.get("/customers").is(200);
      server.stop(); // and nobody notices before it is back
      server.start();
      client.get("/customers").is(200);
      oneWaitsAndOthersAreTurnedAway(target);
      target.stands();
    } finally {
      server.stop();
    }
  }

  private static void everythingIsUnavailable(Client client) {
    byte[] form = "username=a&password=b".getBytes(UTF_8);
    String row = "{\"email\": \"a\", \"password\": \"correct horse\"}";
    unavailable(() -> client.get("/health"));
    unavailable(() -> client.get("/customers"));
    unavailable(() -> client.get("/customers/1"));
    unavailable(() -> client.send("POST", "/customers", row));
    unavailable(() -> client.send("PUT", "/customers/1", row));
    unavailable(() -> client.delete("/customers/1"));
    unavailable(() -> client.get("/auth/me"));
    unavailable(() -> client.send("POST", "/auth/register", row));
    unavailable(() -> client.send("POST", "/auth/token", FORM, form));
    client.get("/docs").is(200);
    client.get("/nowhere").is(404);
  }

  private static void unavailable(Supplier<Reply> request) {
    long start = System.nanoTime();
    Reply reply = request.get().is(503);
    reply.says(JsonText.object().put("detail", "Database unavailable"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s", reply).isLessThan(QUICK);
  }

  /** There is one connection, and who has it waits for a table that is locked. */
  private static void oneWaitsAndOthersAreTurnedAway(AttackTarget target) throws SQLException {
    Client client = target.member();
    CompletableFuture<Reply> waits;
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE customers");
      waits = CompletableFuture.supplyAsync(() -> client.get("/customers"));
      DatabaseLocks.await(target, 1);
      long start = System.nanoTime();
      assertThat(client.duringAnOutage().sendAtOnce(4, "GET", "/health", "")).containsOnly(503);
      // They were given a chance.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(PATIENCE);
    }
    waits.join().is(200);
    client.get("/customers").is(200);
  }
}
