package dev.plinth.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The connection pooler PgBouncer, in transaction mode, in front of a PostgreSQL server. */
final class PgBouncer implements AutoCloseable {
  /** Fewer connections than clients, so that transactions change connections. */
  private static final int CONNECTIONS = 4;

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/sbin/pgbouncer"),
          Path.of("/usr/bin/pgbouncer"),
          Path.of("/usr/local/bin/pgbouncer"),
          Path.of("/opt/homebrew/bin/pgbouncer"));

  private final Process process;
  private final int port;

  private PgBouncer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the pooler.
   *
   * @param postgresPort the port of the server on the loopback interface
   */
  static PgBouncer start(int postgresPort) throws IOException {
    Path program =
        PLACES.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    TestRequirements.current()
                        .missing("PgBouncer", "on Debian: apt install pgbouncer"));
    int port = freePort();
    Path home = Files.createTempDirectory("plinth-pgbouncer");
    Path configuration =
        Files.writeString(
            home.resolve("pgbouncer.ini"),
            """
            [databases]
            * = host=127.0.0.1 port=%d user=postgres
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = %d
            """
                .formatted(postgresPort, port, CONNECTIONS));
    Path log = home.resolve("log");
    ExternalProgram pooler =
        new ExternalProgram(command(program, configuration), home, System.getenv());
    PgBouncer started = new PgBouncer(pooler.start(log), port);
    started.awaitPort(log);
    return started;
  }

  /** Returns the command; PgBouncer refuses to run as root, and its own user cannot read ours. */
  private static List<String> command(Path program, Path configuration) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of(program.toString(), configuration.toString());
    }
    Path home = configuration.resolveSibling("");
    Files.setOwner(
        home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    return Stream.concat(
            UnprivilegedPostgres.AS_NOBODY.stream(),
            Stream.of(program.toString(), configuration.toString()))
        .toList();
  }

  /** Returns the URL of a database of the server, by way of the pooler. */
  String url(String direct) {
    return direct.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + port);
  }

  private void awaitPort(Path log) throws IOException {
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new AssertionError("PgBouncer does not start: " + Files.readString(log));
        }
        ExternalProgram.pause(process);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
