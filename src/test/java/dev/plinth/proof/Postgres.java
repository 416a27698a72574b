package dev.plinth.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL 15 for all tests of a JVM; it ends and is gone with the JVM.
 *
 * @param port its port on the loopback
 */
record Postgres(int port) {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Postgres shared;

  /**
   * An empty database.
   *
   * @param url where a backend finds it
   * @param source where a test finds it
   */
  record Database(String url, DataSource source) {}

  /** Gives the server, and starts it the first time. */
  static synchronized Postgres shared() {
    if (shared == null) {
      shared = new Postgres(start());
    }
    return shared;
  }

  private static int start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start().getPort();
    } catch (IOException | IllegalStateException refused) {
      try {
        return DemotedPostgres.create().port();
      } catch (IOException | RuntimeException | AssertionError alsoRefused) {
        throw TestRequirements.here()
            .missing(
                "a PostgreSQL that starts: "
                    + refused.getMessage()
                    + "; "
                    + alsoRefused.getMessage(),
                "run the tests as an ordinary user on a machine that PostgreSQL's binaries are for");
      }
    }
  }

  /** Makes an empty database. */
  Database newDatabase() throws SQLException {
    String name = "backend" + DATABASES.incrementAndGet();
    try (Connection connection = database("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new Database(
        "postgresql://postgres:postgres@127.0.0.1:" + port + "/" + name, database(name));
  }

  private DataSource database(String name) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setUser("postgres");
    source.setDatabaseName(name);
    return source;
  }
}
