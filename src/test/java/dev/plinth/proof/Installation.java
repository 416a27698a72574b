package dev.plinth.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a generated backend needs before it can start.
 *
 * @param python what runs it
 * @param database what it keeps its tables in
 * @param project its folder, a copy
 */
record Installation(PythonEnvironment python, Postgres.Database database, Path project) {
  /** The key that access tokens are signed with. */
  static final String SECRET_KEY = "a key for tests, known to everybody, 48 characters";

  /** Installs a copy of a golden's project, with a database of its own. */
  static Installation of(Golden golden, Path folder) throws IOException, SQLException {
    return new Installation(
        PythonEnvironment.shared(), Postgres.shared().newDatabase(), golden.copyInto(folder));
  }

  /** Starts the backend. */
  BootedBackend boot() throws IOException {
    return boot(Map.of());
  }

  /**
   * Migrates the database, checks that the migration made what the models say, starts the server
   * and waits until it is healthy.
   *
   * @param settings environment variables, over the two that a backend always needs
   */
  BootedBackend boot(Map<String, String> settings) throws IOException {
    alembic(settings, "upgrade", "head");
    alembic(settings, "check");
    Path log = project.resolveSibling(project.getFileName() + ".log");
    // Port 0 is any free one; the log says which.
    return BootedBackend.await(
        command(settings, "uvicorn", "app.main:app", "--port", "0").start(log), log, this);
  }

  /** Runs Alembic, the way the project says. */
  void alembic(Map<String, String> settings, String... words) {
    List<String> all = new ArrayList<>(List.of("alembic", "-c", "alembic/alembic.ini"));
    all.addAll(List.of(words));
    command(settings, all.toArray(String[]::new)).succeed();
  }

  private ExternalProgram command(Map<String, String> settings, String... words) {
    Map<String, String> variables =
        new HashMap<>(Map.of("DATABASE_URL", database.url(), "SECRET_KEY", SECRET_KEY));
    variables.putAll(settings);
    return python.command(project, variables, words);
  }
}
