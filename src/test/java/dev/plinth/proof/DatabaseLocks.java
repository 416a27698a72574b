package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The lock waits in the database of an attack target. */
final class DatabaseLocks {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

  private DatabaseLocks() {}

  /** Waits until the given number of requests wait for a lock. */
  static void await(AttackTarget target, int count) throws SQLException {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (waiting(target) < count) {
      assertThat(System.nanoTime()).as("requests wait for a lock in time").isLessThan(end);
    }
  }

  private static int waiting(AttackTarget target) throws SQLException {
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(WAITING)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
