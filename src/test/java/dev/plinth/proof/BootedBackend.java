package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated backend that runs: its tables made by its own migration, its server on a port of the
 * loopback that was free. Closing it stops it the way a container is stopped.
 */
final class BootedBackend implements AutoCloseable {
  /** The key that its access tokens are signed with. */
  static final String SECRET_KEY = "a key for tests, known to everybody, 48 characters";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern ADDRESS =
      Pattern.compile("running on (http://127\\.0\\.0\\.1:\\d+)");
  private static final int TAIL = 6_000;

  private final String name;
  private final Process process;
  private final Path log;
  private final Postgres.Database database;
  private final URI address;

  private BootedBackend(
      String name, Process process, Path log, Postgres.Database database, URI address) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.database = database;
    this.address = address;
  }

  /**
   * Migrates a fresh database, checks that the migration made what the models say, starts the
   * server and waits until it is healthy.
   *
   * @param project the folder of the project, a copy
   * @param settings environment variables of the backend, over the two that it always needs
   */
  static BootedBackend boot(
      PythonEnvironment python,
      Postgres.Database database,
      Path project,
      Map<String, String> settings)
      throws IOException {
    Map<String, String> variables =
        new HashMap<>(Map.of("DATABASE_URL", database.url(), "SECRET_KEY", SECRET_KEY));
    variables.putAll(settings);
    alembic(python, project, variables, "upgrade", "head");
    alembic(python, project, variables, "check");
    Path log = project.resolveSibling(project.getFileName() + ".log");
    // Port 0 is any free one; the log says which.
    Process process =
        python.command(project, variables, "uvicorn", "app.main:app", "--port", "0").start(log);
    try {
      URI address = awaitAddress(process, log);
      BootedBackend backend =
          new BootedBackend(project.getFileName().toString(), process, log, database, address);
      new Client(backend).get("/health").is(200);
      return backend;
    } catch (AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static void alembic(
      PythonEnvironment python, Path project, Map<String, String> variables, String... words) {
    String[] command = new String[words.length + 3];
    command[0] = "alembic";
    command[1] = "-c";
    command[2] = "alembic/alembic.ini";
    System.arraycopy(words, 0, command, 3, words.length);
    python.command(project, variables, command).succeed();
  }

  private static URI awaitAddress(Process process, Path log) throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      boolean alive = process.isAlive();
      String text = Files.readString(log);
      Matcher address = ADDRESS.matcher(text);
      if (address.find()) {
        return URI.create(address.group(1));
      }
      assertThat(alive).as("the backend runs; its log: %s", text).isTrue();
      assertThat(System.nanoTime()).as("no address in time in its log: %s", text).isLessThan(end);
      Command.pause(process);
    }
  }

  /** Gives where it answers. */
  URI address() {
    return address;
  }

  /** Gives the name of its golden, for messages. */
  @Override
  public String toString() {
    return name;
  }

  /** Gives its database. */
  Postgres.Database database() {
    return database;
  }

  /** Gives everything it has written. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Gives the last of what it has written. */
  String logTail() {
    String text = log();
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the backend does not stop; its log: " + logTail());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
