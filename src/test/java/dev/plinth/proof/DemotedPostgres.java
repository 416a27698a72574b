package dev.plinth.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL for a root who may not make user namespaces, as in most containers: PostgreSQL refuses
 * to run as root, so this one runs as nobody, from the binaries that were unpacked already. For
 * everybody else it is one that can be stopped and started again, on its port and with its data.
 */
final class DemotedPostgres {
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path binaries;
  private final Path home;
  private final int port;

  private DemotedPostgres(Path binaries, Path home, int port) {
    this.binaries = binaries;
    this.home = home;
    this.port = port;
  }

  /** Makes a server that ends with the JVM, and starts it. */
  static DemotedPostgres create() throws IOException {
    Path home = Files.createTempDirectory("plinth-postgres");
    if (ROOT) {
      UserPrincipalLookupService users = home.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(home, users.lookupPrincipalByName("nobody"));
    }
    DemotedPostgres server = new DemotedPostgres(unpacked(), home, freePort());
    String data = server.data();
    server.command("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", data).succeed();
    Runtime.getRuntime().addShutdownHook(new Thread(server::end));
    server.start();
    return server;
  }

  /** Gives its port on the loopback. */
  int port() {
    return port;
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

  /** Starts it, and waits until it takes connections. */
  void start() {
    String options =
        "-p%d -k%s --fsync=off --timezone=UTC --max_connections=300".formatted(port, home);
    control("-w", "-l", home.resolve("log").toString(), "-o", options, "start");
  }

  /** Stops it, and ends the connections that it has. */
  void stop() {
    control("-w", "-m", "fast", "stop");
  }

  private void control(String... words) {
    List<String> all = new ArrayList<>(List.of("-D", data(), "-t", "60"));
    all.addAll(List.of(words));
    command("pg_ctl", all.toArray(String[]::new)).succeed();
  }

  private ExternalProgram command(String program, String... words) {
    List<String> all = new ArrayList<>(ROOT ? AS_NOBODY : List.of());
    all.add(binaries.resolve("bin").resolve(program).toString());
    all.addAll(List.of(words));
    return new ExternalProgram(all, home, System.getenv());
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void end() {
    command("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop").run();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
