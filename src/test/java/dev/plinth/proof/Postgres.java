package dev.plinth.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL 15 for all tests of a JVM; it ends and is gone with the JVM. */
final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Postgres shared;

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

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

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .start();
    } catch (IOException | IllegalStateException e) {
      throw Means.here()
          .missing(
              "a PostgreSQL that starts here: " + e.getMessage(),
              "it refuses to run as root where `unshare -U` is forbidden: use another user");
    }
  }

  /** Makes an empty database. */
  Database newDatabase() throws SQLException {
    String name = "backend" + DATABASES.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    String url = "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/" + name;
    return new Database(url, server.getDatabase("postgres", name));
  }
}
