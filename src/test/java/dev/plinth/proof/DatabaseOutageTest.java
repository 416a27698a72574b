package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a backend answers 503 while its database is down, and then recovers by itself. */
@Tag("python")
@Tag("postgres")
@DisabledOnOs(OS.WINDOWS)
class DatabaseOutageTest {
  private static final Duration MAX_RESPONSE_TIME = Duration.ofSeconds(2);
  private static final Duration POOL_TIMEOUT = Duration.ofSeconds(9);
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void answers503DuringAnOutageAndRecoversAtOnce(@TempDir Path folder)
      throws IOException, SQLException {
    Postgres.shared(); // unpacks the binaries for the server below
    UnprivilegedPostgres server = UnprivilegedPostgres.create();
    Golden golden = new Golden("field-service");
    Installation installation =
        new Installation(
            PythonEnvironment.shared(),
            new Postgres(server.port()).newDatabase(),
            golden.copyInto(folder));
    try (AttackTarget target =
        AttackTarget.boot(golden, installation, Map.of("DATABASE_POOL_SIZE", "1"))) {
      Client client = target.authenticated();
      client.get("/customers").hasStatus(200);
      server.stop();
      everyEndpointIsUnavailable(client.duringAnOutage());
      assertThat(outages(target)).as(target.backend().logTail()).hasSize(1);
      assertThat(outages(target).get(0)).contains("ConnectionRefusedError");
      server.start();
      client.get("/customers").hasStatus(200);
      assertThat(target.backend().log()).contains("WARNING Database available again");
      server.stop(); // no request is sent while the database is down
      server.start();
      client.get("/customers").hasStatus(200);
      requestsWithoutAConnectionTimeOut(target);
      assertThat(outages(target)).as(target.backend().logTail()).hasSize(2);
      assertThat(target.backend().log()).doesNotContain("Traceback");
    }
  }

  /** Returns the lines that log an outage, which must be one line each. */
  private static List<String> outages(AttackTarget target) {
    return target.backend().log().lines().filter(line -> line.contains(" ERROR ")).toList();
  }

  private static void everyEndpointIsUnavailable(Client client) {
    byte[] form = "username=a&password=b".getBytes(UTF_8);
    String row = "{\"email\": \"a\", \"password\": \"correct horse\"}";
    assertUnavailable(() -> client.get("/health"));
    assertUnavailable(() -> client.get("/customers"));
    assertUnavailable(() -> client.get("/customers/1"));
    assertUnavailable(() -> client.send("POST", "/customers", row));
    assertUnavailable(() -> client.send("PUT", "/customers/1", row));
    assertUnavailable(() -> client.delete("/customers/1"));
    assertUnavailable(() -> client.get("/auth/me"));
    assertUnavailable(() -> client.send("POST", "/auth/register", row));
    assertUnavailable(() -> client.send("POST", "/auth/token", FORM, form));
    client.get("/docs").hasStatus(200);
    client.get("/nowhere").hasStatus(404);
  }

  private static void assertUnavailable(Supplier<Reply> request) {
    long start = System.nanoTime();
    Reply reply = request.get().hasStatus(503);
    reply.hasBody(JsonText.object().put("detail", "Database unavailable"));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("%s", reply)
        .isLessThan(MAX_RESPONSE_TIME);
  }

  /** Blocks the only connection with a locked table; other requests must time out with 503. */
  private static void requestsWithoutAConnectionTimeOut(AttackTarget target) throws SQLException {
    Client client = target.authenticated();
    CompletableFuture<Reply> blocked;
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE customers");
      blocked = CompletableFuture.supplyAsync(() -> client.get("/customers"));
      DatabaseLocks.await(target, 1);
      long start = System.nanoTime();
      assertThat(client.duringAnOutage().sendConcurrently(4, "GET", "/health", ""))
          .containsOnly(503);
      // The requests waited for a connection before they failed.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(POOL_TIMEOUT);
    }
    blocked.join().hasStatus(200);
    client.get("/customers").hasStatus(200);
  }
}
