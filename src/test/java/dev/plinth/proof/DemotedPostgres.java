package dev.plinth.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL for a root who may not make user namespaces, as in most containers: PostgreSQL refuses
 * to run as root, so this one runs as nobody, from the binaries that were unpacked already.
 */
final class DemotedPostgres {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Path binaries;
  private final Path home;

  private DemotedPostgres(Path binaries, Path home) {
    this.binaries = binaries;
    this.home = home;
  }

  /** Starts a server that ends with the JVM, and gives its port. */
  static int start() throws IOException {
    Path home = Files.createTempDirectory("plinth-postgres");
    Files.setOwner(
        home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    return new DemotedPostgres(unpacked(), home).run();
  }

  private static Path unpacked() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
          .findFirst()
          .orElseThrow(() -> new IOException("no binaries in " + parent));
    }
  }

  private int run() throws IOException {
    command("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", data()).succeed();
    int port = freePort();
    Path log = home.resolve("log");
    Process server =
        command(
                "postgres",
                "-D" + data(),
                "-p" + port,
                "-k" + home,
                "--fsync=off",
                "--timezone=UTC",
                "--max_connections=300")
            .start(log);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    awaitReady(server, log);
    return port;
  }

  private Command command(String program, String... words) {
    List<String> all = new ArrayList<>(AS_NOBODY);
    all.add(binaries.resolve("bin").resolve(program).toString());
    all.addAll(List.of(words));
    return new Command(all, home, System.getenv());
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitReady(Process server, Path log) throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Files.readString(log).contains("ready to accept connections")) {
      if (!server.isAlive() || System.nanoTime() > end) {
        throw new IOException("PostgreSQL does not start: " + Files.readString(log));
      }
      Command.pause(server);
    }
  }

  private void end(Process server) {
    server.destroyForcibly();
    try (Stream<Path> files = Files.walk(home)) {
      server.waitFor();
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
