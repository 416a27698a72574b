package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a backend behind PgBouncer in transaction mode, where two transactions of one connection
 * may run on two connections of the server.
 */
@Tag("python")
@Tag("postgres")
@DisabledOnOs(OS.WINDOWS)
class PoolerTest {
  private static final int CLIENTS = 6;
  private static final int ROUNDS = 10;

  @Test
  void servesManyClientsInTransactionMode(@TempDir Path folder) throws IOException, SQLException {
    Golden golden = new Golden("shop");
    Installation direct = Installation.of(golden, folder);
    try (PgBouncer pooler = PgBouncer.start(Postgres.shared().port())) {
      Installation pooled = direct.withUrl(pooler.url(direct.database().url()));
      Map<String, String> settings = Map.of("DATABASE_POOLER", "transaction");
      try (AttackTarget target = AttackTarget.boot(golden, pooled, settings)) {
        assertThat(statuses(target)).hasSize(CLIENTS * ROUNDS * 2).containsOnly(200);
        target.assertUnharmed();
      }
    }
  }

  @Test
  void namesTheMissingSettingInTheLog(@TempDir Path folder) throws IOException, SQLException {
    Golden golden = new Golden("shop");
    Installation direct = Installation.of(golden, folder);
    try (PgBouncer pooler = PgBouncer.start(Postgres.shared().port())) {
      Installation pooled = direct.withUrl(pooler.url(direct.database().url()));
      pooled.alembic(Map.of("DATABASE_POOLER", "transaction"), "upgrade", "head");
      try (BootedBackend backend = pooled.serve(Map.of())) {
        Client client = new Client(backend).duringAnOutage();
        for (int round = 0; round < ROUNDS * 10; round++) {
          List<Integer> statuses = client.sendConcurrently(CLIENTS, "GET", "/health", "");
          assertThat(statuses).isSubsetOf(200, 503);
          if (statuses.contains(503)) {
            break;
          }
        }
        assertThat(backend.log())
            .contains("DATABASE_POOLER=transaction")
            .doesNotContain("Traceback");
      }
    }
  }

  private static List<Integer> statuses(AttackTarget target) {
    List<CompletableFuture<List<Integer>>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(
          CompletableFuture.supplyAsync(
              () -> {
                List<Integer> statuses = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                  statuses.add(target.anonymous().get("/health").status());
                  statuses.add(target.authenticated().get("/products").status());
                }
                return statuses;
              }));
    }
    return clients.stream().flatMap(client -> client.join().stream()).toList();
  }
}
