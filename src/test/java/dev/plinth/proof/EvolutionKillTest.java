package dev.plinth.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.Former;
import dev.plinth.review.ApprovedSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
          BEGIN PERFORM nextval('slow.changes'); PERFORM pg_sleep(0.7); END $$
          """,
          "CREATE EVENT TRIGGER slow ON ddl_command_end EXECUTE FUNCTION slow.sleep()");

  private static final String SLEEPING =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
          + " AND wait_event = 'PgSleep'";

  private static final String AFTER = "Pet animals: id integer key, title text, weight integer";

  /** The number of changes of tables that the migration makes. */
  private static final int STATEMENTS = 6;

  private static final Duration LONGER_THAN_A_LOCK_IS_AWAITED = Duration.ofSeconds(7);

  /**
   * Returns what is killed, and after how many statements: the program, its connection, or the
   * whole server of the database.
   */
  static Stream<Arguments> kills() {
    int kills = Integer.getInteger("kills", 4);
    List<String> killed = List.of("program", "server", "connection");
    return IntStream.range(0, kills)
        .mapToObj(i -> Arguments.of(killed.get(i % killed.size()), 1 + i * 5 % STATEMENTS));
  }

  /** {@code -Dkills=20} kills more. */
  @ParameterizedTest
  @MethodSource("kills")
  void isAsIfNothingHadBeen(String killed, int changes, @TempDir Path folder) throws Exception {
    Postgres shared = Postgres.shared(); // unpacks the binaries for the server below
    UnprivilegedPostgres server = killed.equals("server") ? UnprivilegedPostgres.create() : null;
    EvolvingProject project = filled(folder, server == null ? shared : new Postgres(server.port()));
    List<String> schema;
    Map<String, List<String>> rows;
    try (Connection connection = project.connect()) {
      schema = Catalogue.schema(connection);
      rows = Catalogue.rows(connection);
    }
    project.execute(SLOW_CHANGES);
    Process migration = upgrade(project).start(folder.resolve("log"));
    try (Connection connection = project.connect()) {
      String sleeping = awaitChanges(connection, changes);
      switch (killed) {
        case "program" -> migration.destroyForcibly();
        case "connection" ->
            Catalogue.strings(connection, "SELECT pg_terminate_backend(" + sleeping + ")");
        default -> requireNonNull(server).kill();
      }
      migration.waitFor();
      assertThat(migration.exitValue()).isNotZero();
      if (server == null) {
        // PostgreSQL notices a lost client when it next writes to it.
        Catalogue.strings(connection, "SELECT pg_terminate_backend(pid) FROM (" + SLEEPING + ") s");
        while (!Catalogue.strings(connection, SLEEPING).isEmpty()) {
          Thread.sleep(20);
        }
      } else {
        server.start();
      }
    }
    project.execute(List.of("DROP EVENT TRIGGER slow", "DROP SCHEMA slow CASCADE"));
    try (Connection connection = project.connect()) {
      assertThat(Catalogue.schema(connection)).isEqualTo(schema);
      assertThat(Catalogue.rows(connection)).isEqualTo(rows);
    }
    project.succeed("upgrade", "head");
    requireMigrated(project);
  }

  /** Two replicas start while a session reads the table, as a backend of the former spec does. */
  @Test
  void migratesOnceAfterASessionLetsGoOfTheTable(@TempDir Path folder) throws Exception {
    EvolvingProject project = filled(folder, Postgres.shared());
    List<Process> replicas = new ArrayList<>();
    try (Connection session = project.connect();
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("SELECT * FROM pets");
      for (String log : List.of("one", "other")) {
        replicas.add(upgrade(project).start(folder.resolve(log)));
      }
      Thread.sleep(LONGER_THAN_A_LOCK_IS_AWAITED.toMillis());
      assertThat(replicas).allMatch(Process::isAlive);
      // The migration waits without a place in the queue most of the time.
      statement.execute("SELECT * FROM pets");
    }
    for (Process replica : replicas) {
      assertThat(replica.waitFor()).isZero();
    }
    requireMigrated(project);
  }

  /** Returns a project whose tables have rows, and which is to follow a changed spec. */
  private static EvolvingProject filled(Path folder, Postgres server) throws Exception {
    ApprovedSpec before = ShortSpec.of("Pet pets: id integer key, name string, weight float");
    Former former = Former.of(before);
    EvolvingProject project =
        new EvolvingProject(folder, new Pipeline().compile(before), former, server);
    project.execute(List.of("INSERT INTO pets (name, weight) VALUES ('Rex', 1), ('Tom', 2)"));
    Answers answers =
        Answers.NONE
            .and(Answers.parse(Kind.RENAME, "Pet=Pet"))
            .and(Answers.parse(Kind.RENAME, "Pet.name=title"));
    ApprovedSpec after = ShortSpec.of(AFTER);
    project.follow(after, new Pipeline().plan(former, after, answers));
    return project;
  }

  private static void requireMigrated(EvolvingProject project) throws Exception {
    project.requireFresh(ShortSpec.of(AFTER));
    try (Connection connection = project.connect()) {
      assertThat(
              Catalogue.strings(connection, "SELECT title || weight FROM animals ORDER BY title"))
          .containsExactly("Rex1", "Tom2");
    }
  }

  private static ExternalProgram upgrade(EvolvingProject project) throws IOException {
    return new Installation(PythonEnvironment.shared(), project.database, project.folder())
        .command(Map.of(), "alembic", "-c", "alembic/alembic.ini", "upgrade", "head");
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
