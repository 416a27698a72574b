package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.review.ApprovedSpec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills migrations in the middle. A trigger of the database lets each change of a table take long,
 * so that the moment is known.
 */
@Tag("python")
@Tag("postgres")
class EvolutionKillTest {
  private static final List<String> SLOW_CHANGES =
      List.of(
          "CREATE SCHEMA slow",
          "CREATE SEQUENCE slow.changes",
          """
          CREATE FUNCTION slow.sleep() RETURNS event_trigger LANGUAGE plpgsql AS $$
          BEGIN PERFORM nextval('slow.changes'); PERFORM pg_sleep(1.5); END $$
          """,
          "CREATE EVENT TRIGGER slow ON ddl_command_end EXECUTE FUNCTION slow.sleep()");

  private static final String SLEEPING =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
          + " AND wait_event = 'PgSleep'";

  /** The program or its connection is killed after a number of changes. */
  @ParameterizedTest
  @CsvSource({"program, 1", "program, 4", "connection, 3"})
  void isAsIfNothingHadBeen(String killed, int changes, @TempDir Path folder) throws Exception {
    ApprovedSpec before = ShortSpec.of("Pet pets: id integer key, name string, weight float");
    ApprovedSpec after = ShortSpec.of("Pet animals: id integer key, title text, weight integer");
    EvolvingProject project = new EvolvingProject(folder, before);
    project.execute(List.of("INSERT INTO pets (name, weight) VALUES ('Rex', 1), ('Tom', 2)"));
    Answers answers =
        Answers.NONE
            .and(Answers.parse(Kind.RENAME, "Pet=Pet"))
            .and(Answers.parse(Kind.RENAME, "Pet.name=title"));
    project.follow(after, new Pipeline().plan(project.former(), after, answers));
    List<String> schema;
    Map<String, List<String>> rows;
    try (Connection connection = project.connect()) {
      schema = Catalogue.schema(connection);
      rows = Catalogue.rows(connection);
    }
    project.execute(SLOW_CHANGES);
    Installation installation =
        new Installation(PythonEnvironment.shared(), project.database, project.folder());
    Process migration =
        installation
            .command(Map.of(), "alembic", "-c", "alembic/alembic.ini", "upgrade", "head")
            .start(folder.resolve("log"));
    try (Connection connection = project.connect()) {
      String sleeping = awaitChanges(connection, changes);
      if (killed.equals("program")) {
        migration.destroyForcibly();
      } else {
        Catalogue.strings(connection, "SELECT pg_terminate_backend(" + sleeping + ")");
      }
      migration.waitFor();
      assertThat(migration.exitValue()).isNotZero();
      // PostgreSQL notices a lost client when it next writes to it.
      Catalogue.strings(connection, "SELECT pg_terminate_backend(pid) FROM (" + SLEEPING + ") s");
      while (!Catalogue.strings(connection, SLEEPING).isEmpty()) {
        Thread.sleep(20);
      }
    }
    project.execute(List.of("DROP EVENT TRIGGER slow", "DROP SCHEMA slow CASCADE"));
    try (Connection connection = project.connect()) {
      assertThat(Catalogue.schema(connection)).isEqualTo(schema);
      assertThat(Catalogue.rows(connection)).isEqualTo(rows);
    }
    project.succeed("upgrade", "head");
    project.requireFresh(after);
    try (Connection connection = project.connect()) {
      assertThat(
              Catalogue.strings(connection, "SELECT title || weight FROM animals ORDER BY title"))
          .containsExactly("Rex1", "Tom2");
    }
  }

  /** Waits until the migration has made changes, and returns the process that makes the next. */
  private static String awaitChanges(Connection connection, int changes)
      throws SQLException, InterruptedException {
    while (true) {
      List<String> sleeping = Catalogue.strings(connection, SLEEPING);
      String made =
          Catalogue.strings(
                  connection, "SELECT last_value::int - (NOT is_called)::int FROM slow.changes")
              .get(0);
      if (!sleeping.isEmpty() && Integer.parseInt(made) >= changes) {
        return sleeping.get(0);
      }
      Thread.sleep(20);
    }
  }
}
