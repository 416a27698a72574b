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
 * The PostgreSQL 15 server that all tests of a JVM share. It is stopped and deleted when the JVM
 * exits.
 *
 * @param port the port on the loopback interface
 */
record Postgres(int port) {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Postgres shared;

  /**
   * A new, empty database.
   *
   * @param url the database URL for a backend
   * @param source the data source for a test
   */
  record Database(String url, DataSource source) {}

  /** Returns the server; the first call starts it. */
  static synchronized Postgres shared() {
    if (shared == null) {
      shared = new Postgres(start());
    }
    return shared;
  }

  private static int start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start().getPort();
    } catch (IOException | IllegalStateException first) {
      try {
        return UnprivilegedPostgres.create().port();
      } catch (IOException | RuntimeException | AssertionError second) {
        throw TestRequirements.current()
            .missing(
                "PostgreSQL, which does not start: "
                    + first.getMessage()
                    + "; "
                    + second.getMessage(),
                "run the tests as an ordinary user on a platform that embedded PostgreSQL"
                    + " supports");
      }
    }
  }

  /** Creates an empty database. */
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
