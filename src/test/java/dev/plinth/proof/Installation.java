package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated backend that is ready to start.
 *
 * @param python the Python environment
 * @param database the database of the backend
 * @param project the folder of the project, a copy
 */
record Installation(PythonEnvironment python, Postgres.Database database, Path project) {
  /** The key that access tokens are signed with. */
  static final String SECRET_KEY = "a key for tests, known to everybody, 48 characters";

  private static final Pattern SERVER =
      Pattern.compile("exec (uvicorn .+?) --host 0\\.0\\.0\\.0 --port 8000");

  /** Installs a copy of a golden project with a new database. */
  static Installation of(Golden golden, Path folder) throws IOException, SQLException {
    return new Installation(
        PythonEnvironment.shared(), Postgres.shared().newDatabase(), golden.copyInto(folder));
  }

  /** Boots the backend with default settings. */
  BootedBackend boot() throws IOException {
    return boot(Map.of());
  }

  /**
   * Migrates the database, checks that the migrated tables match the models, starts the server and
   * waits until it is healthy.
   *
   * @param settings further environment variables; they override the two required ones
   */
  BootedBackend boot(Map<String, String> settings) throws IOException {
    alembic(settings, "upgrade", "head");
    alembic(settings, "check");
    return serve(settings);
  }

  /** Starts the server on a database that is migrated already, and waits until it is healthy. */
  BootedBackend serve(Map<String, String> settings) throws IOException {
    Path log = project.resolveSibling(project.getFileName() + ".log");
    // Port 0 selects a free port; the log names it.
    return BootedBackend.await(command(settings, server()).start(log), log, this);
  }

  /** Returns the command by which the image starts the server, with a free port. */
  private String[] server() throws IOException {
    String image = Files.readString(project.resolve("Dockerfile"));
    Matcher command = SERVER.matcher(image);
    assertThat(command.find()).as("the start of the server in %s", image).isTrue();
    return (command.group(1) + " --port 0").split(" ", -1);
  }

  /** Returns this installation with another URL for the same database. */
  Installation withUrl(String url) {
    return new Installation(python, new Postgres.Database(url, database.source()), project);
  }

  /** Runs Alembic with the configuration of the project. */
  void alembic(Map<String, String> settings, String... arguments) {
    List<String> all = new ArrayList<>(List.of("alembic", "-c", "alembic/alembic.ini"));
    all.addAll(List.of(arguments));
    command(settings, all.toArray(String[]::new)).succeed();
  }

  /** Runs the migration with settings that it must refuse, and returns what it says. */
  String refusal(Map<String, String> settings) {
    ExternalProgram.Result result =
        command(settings, "alembic", "-c", "alembic/alembic.ini", "upgrade", "head").run();
    assertThat(result.code()).as(result.output()).isEqualTo(1);
    return result.output().strip();
  }

  /** Returns a command in the project, with the two required settings and further ones. */
  ExternalProgram command(Map<String, String> settings, String... arguments) {
    Map<String, String> variables =
        new HashMap<>(Map.of("DATABASE_URL", database.url(), "SECRET_KEY", SECRET_KEY));
    variables.putAll(settings);
    return python.command(project, variables, arguments);
  }
}
