package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a backend whose pooled connections are gone answers at most one request with 503.
 * {@link DatabaseOutageTest} tests a restart of the server.
 */
@Tag("python")
@Tag("postgres")
class LostConnectionsTest {
  private static final int CONNECTIONS = 3;
  private static final int REQUESTS = 12;

  /** Longer than an idle connection is trusted. */
  private static final Duration IDLE = Duration.ofMillis(1_500);

  private static final Duration FIRST_ANSWERS = Duration.ofSeconds(20);

  @Test
  void recoversFromTerminatedConnections(@TempDir Path folder) throws IOException, SQLException {
    try (AttackTarget target = AttackTarget.boot(new Golden("shop"), folder)) {
      fillPool(target);
      try (Connection connection = target.backend().database().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
      }
      // The first request may overtake the news that its connection is closed.
      assertAtMostTheFirstFailed(statuses(target));
      assertThat(target.backend().log()).doesNotContain("Traceback");
    }
  }

  @Test
  void recoversFromConnectionsThatTheNetworkLost(@TempDir Path folder)
      throws IOException, SQLException, InterruptedException {
    Golden golden = new Golden("shop");
    Installation direct = Installation.of(golden, folder);
    try (SilentNetwork network = SilentNetwork.start(Postgres.shared().port());
        AttackTarget target =
            AttackTarget.boot(
                golden, direct.withUrl(network.url(direct.database().url())), Map.of())) {
      recovers(target, network::loseConnections);
    }
  }

  /** Needs a network namespace: see contributing.md. */
  @Test
  @EnabledIfSystemProperty(named = "iptables", matches = "true")
  void recoversFromConnectionsWhosePacketsAreDropped(@TempDir Path folder)
      throws IOException, SQLException, InterruptedException {
    try (PacketFilter filter = new PacketFilter(Postgres.shared().port());
        AttackTarget target = AttackTarget.boot(new Golden("shop"), folder)) {
      recovers(target, filter::loseConnections);
    }
  }

  private interface Loss {
    void loseConnections() throws IOException;
  }

  private static void recovers(AttackTarget target, Loss network)
      throws IOException, InterruptedException {
    fillPool(target);
    network.loseConnections();
    Thread.sleep(IDLE.toMillis());
    long start = System.nanoTime();
    assertThat(statuses(target)).containsOnly(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(FIRST_ANSWERS);

    fillPool(target);
    network.loseConnections(); // right after an answer, so that nothing is suspected
    assertAtMostTheFirstFailed(statuses(target));
    assertThat(target.backend().log()).doesNotContain("Traceback");
  }

  private static void assertAtMostTheFirstFailed(List<Integer> statuses) {
    assertThat(statuses.get(0)).isIn(200, 503);
    assertThat(statuses.subList(1, REQUESTS)).containsOnly(200);
  }

  /** Sends requests at once, so that the pool has several connections. */
  private static void fillPool(AttackTarget target) {
    target
        .authenticated()
        .sendConcurrently(CONNECTIONS, "GET", "/products", "")
        .forEach(status -> assertThat(status).isEqualTo(200));
  }

  private static List<Integer> statuses(AttackTarget target) {
    Client client = target.authenticated().duringAnOutage();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      statuses.add(client.get("/products").status());
    }
    return statuses;
  }
}
