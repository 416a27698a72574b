package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests migrations that take long, and migrations that the owner of a project adds by hand. */
@Tag("python")
@Tag("postgres")
class MigrationTest {
  /** Longer than the time limit of the application for a statement, which is 30 seconds. */
  private static final Duration LONG = Duration.ofSeconds(32);

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

  private static Installation installation(Path folder) throws IOException, SQLException {
    Path project =
        ProjectFolder.write(
            new Pipeline().compile(ApprovedSpecs.of(SPEC)), folder.resolve("library"));
    return new Installation(PythonEnvironment.shared(), Postgres.shared().newDatabase(), project);
  }
}
