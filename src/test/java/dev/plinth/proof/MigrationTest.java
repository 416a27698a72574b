package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests migrations that take long, and migrations that the owner of a project adds by hand. */
@Tag("python")
@Tag("postgres")
class MigrationTest {
  /** Longer than the time limit of the application for a statement, which is 30 seconds. */
  private static final Duration LONG = Duration.ofSeconds(32);

  private static final Duration LONGER_THAN_A_LOCK_IS_AWAITED = Duration.ofSeconds(7);
  private static final String BY_HAND = "abcabcabcabc";

  private static final String SPEC =
      """
      {
        "spec_version": "1.0",
        "project_name": "library",
        "description": "Books and their authors.",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": false, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          {
            "name": "Author",
            "table_name": "authors",
            "crud": true,
            "fields": [
              { "name": "id", "type": "uuid", "primary_key": true, "nullable": false, "unique": true },
              { "name": "name", "type": "string", "primary_key": false, "nullable": false, "unique": true }
            ]
          },
          {
            "name": "Book",
            "table_name": "books",
            "crud": true,
            "fields": [
              { "name": "id", "type": "uuid", "primary_key": true, "nullable": false, "unique": true },
              { "name": "author_id", "type": "uuid", "primary_key": false, "nullable": false, "unique": false },
              { "name": "title", "type": "string", "primary_key": false, "nullable": false, "unique": false },
              { "name": "year", "type": "integer", "primary_key": false, "nullable": false, "unique": false }
            ]
          }
        ]
      }
      """;

  @Test
  void waitsForAnotherProcessHoweverLongItMigrates(@TempDir Path folder) throws Exception {
    Installation installation = installation(folder);
    CompletableFuture<Void> migration;
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(5432001)");
      migration =
          CompletableFuture.runAsync(() -> installation.alembic(Map.of(), "upgrade", "head"));
      // Meanwhile, in another database: tests should not wait for longer than they must.
      namesConstraintsThatAreAddedByHand(folder.resolve("other"));
      Thread.sleep(LONG.toMillis());
      assertThat(migration).isNotDone();
    }
    migration.join();
    installation.alembic(Map.of(), "check");
  }

  private void namesConstraintsThatAreAddedByHand(Path folder) throws IOException, SQLException {
    Installation installation = installation(folder);
    installation.alembic(Map.of(), "upgrade", "head");
    Path models = installation.project().resolve("app/models.py");
    String text = Files.readString(models);
    String changed =
        text.replace(
                "from sqlalchemy import orm", "import sqlalchemy as sa\nfrom sqlalchemy import orm")
            .replace(
                "author_id: orm.Mapped[uuid.UUID]",
                "author_id: orm.Mapped[uuid.UUID] ="
                    + " orm.mapped_column(sa.ForeignKey('authors.id'), index=True)")
            .replace(
                "__tablename__ = \"books\"",
                "__tablename__ = \"books\"\n"
                    + "    __table_args__ = (sa.UniqueConstraint('title', 'year'),"
                    + " sa.UniqueConstraint('title', 'author_id'))");
    assertThat(changed).contains("ForeignKey", "UniqueConstraint");
    Files.writeString(models, changed);
    installation.alembic(Map.of(), "revision", "--autogenerate", "-m", "by hand");
    installation.alembic(Map.of(), "upgrade", "head");
    installation.alembic(Map.of(), "check");
    installation.alembic(Map.of(), "downgrade", "-1");
    installation.alembic(Map.of(), "upgrade", "head");
    installation.alembic(Map.of(), "downgrade", "base");
  }

  @Test
  void waitsForALockedTable(@TempDir Path folder) throws Exception {
    Installation installation = installation(folder);
    installation.alembic(Map.of(), "upgrade", "head");
    addRevision(installation, "ALTER TABLE authors ADD COLUMN phone text");
    CompletableFuture<Void> migration;
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT * FROM authors");
      migration =
          CompletableFuture.runAsync(() -> installation.alembic(Map.of(), "upgrade", "head"));
      Thread.sleep(LONGER_THAN_A_LOCK_IS_AWAITED.toMillis());
      assertThat(migration).isNotDone();
      // While the migration pauses, and so does not queue, others can read the table.
      statement.execute("SELECT * FROM authors");
    }
    migration.join();
    assertThat(query(installation, "SELECT count(phone) FROM authors")).isEqualTo("0");
  }

  @Test
  void saysThatATableStaysLocked(@TempDir Path folder) throws Exception {
    Installation installation = installation(folder);
    installation.alembic(Map.of(), "upgrade", "head");
    addRevision(installation, "ALTER TABLE authors ADD COLUMN phone text");
    Path env = installation.project().resolve("alembic/env.py");
    String text = Files.readString(env);
    String impatient = text.replace("\"5s\"", "\"50ms\"").replace("ATTEMPTS = 6", "ATTEMPTS = 2");
    assertThat(impatient).isNotEqualTo(text);
    Files.writeString(env, impatient);
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT * FROM authors");
      assertThat(installation.refusal(Map.of()))
          .isEqualTo(
              "Cannot migrate: another session keeps a table locked (ALTER TABLE authors ADD"
                  + " COLUMN phone text). Nothing was changed; the next start tries again.");
    }
    installation.alembic(Map.of(), "upgrade", "head");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLN01", "PLN02"})
  void saysInOneLineWhatARevisionRefuses(String state, @TempDir Path folder) throws Exception {
    Installation installation = installation(folder);
    installation.alembic(Map.of(), "upgrade", "head");
    String before = query(installation, "SELECT version_num FROM alembic_version");
    addRevision(
        installation,
        "ALTER TABLE authors ADD COLUMN phone text",
        "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '"
            + state
            + "', MESSAGE = 'authors.phone: it has no number in 2 rows (id 1, 2); add it'; END $$");
    assertThat(installation.refusal(Map.of()))
        .isEqualTo(
            "Cannot migrate: authors.phone: it has no number in 2 rows (id 1, 2); add it."
                + " Nothing was changed.");
    assertThat(query(installation, "SELECT version_num FROM alembic_version")).isEqualTo(before);
    assertThat(
            query(
                installation,
                "SELECT count(*) FROM information_schema.columns WHERE column_name = 'phone'"))
        .isEqualTo("0");
  }

  @Test
  void migratesOnceIfTwoReplicasStartTogether(@TempDir Path folder) throws Exception {
    Installation installation = installation(folder);
    addRevision(installation, "SELECT pg_sleep(1)", "ALTER TABLE authors ADD COLUMN phone text");
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> installation.alembic(Map.of(), "upgrade", "head"));
    installation.alembic(Map.of(), "upgrade", "head");
    other.join();
    assertThat(query(installation, "SELECT version_num FROM alembic_version")).isEqualTo(BY_HAND);
  }

  @Test
  void computesInUtc(@TempDir Path folder) throws Exception {
    Installation installation = installation(folder);
    String database = query(installation, "SELECT current_database()");
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE \"%s\" SET timezone = 'Asia/Tokyo'".formatted(database));
    }
    addRevision(
        installation,
        "ALTER TABLE authors ADD COLUMN zone text DEFAULT current_setting('timezone')",
        "INSERT INTO authors (name) VALUES ('Ada')");
    installation.alembic(Map.of(), "upgrade", "head");
    assertThat(query(installation, "SELECT zone FROM authors")).isEqualTo("UTC");
  }

  private static String query(Installation installation, String sql) throws SQLException {
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).as(sql).isTrue();
      return row.getString(1);
    }
  }

  /** Adds a revision by hand that runs these statements after the initial one. */
  private static void addRevision(Installation installation, String... statements)
      throws IOException {
    Path versions = installation.project().resolve("alembic/versions");
    String initial;
    try (Stream<Path> files = Files.list(versions)) {
      initial = files.findFirst().orElseThrow().getFileName().toString().replaceAll("_.*", "");
    }
    StringBuilder revision = new StringBuilder("from alembic import op\n");
    revision.append("revision = '%s'\ndown_revision = '%s'\n".formatted(BY_HAND, initial));
    revision.append("def upgrade():\n");
    for (String statement : statements) {
      revision.append("    op.execute(\"\"\"").append(statement).append("\"\"\")\n");
    }
    Files.writeString(versions.resolve("by_hand.py"), revision);
  }

  private static Installation installation(Path folder) throws IOException, SQLException {
    Path project =
        ProjectFolder.write(
            new Pipeline().compile(ApprovedSpecs.of(SPEC)), folder.resolve("library"));
    return new Installation(PythonEnvironment.shared(), Postgres.shared().newDatabase(), project);
  }
}
