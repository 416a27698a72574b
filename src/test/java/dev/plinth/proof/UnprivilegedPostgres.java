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
 * A PostgreSQL server that can be stopped and restarted with its port and data. It uses the
 * binaries that the embedded PostgreSQL has unpacked. PostgreSQL refuses to run as root, so for
 * root the server runs as the user nobody; this also works without user namespaces, as in most
 * containers.
 */
final class UnprivilegedPostgres {
  /** Runs a program as the user nobody. */
  static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path binaries;
  private final Path home;
  private final int port;

  private UnprivilegedPostgres(Path binaries, Path home, int port) {
    this.binaries = binaries;
    this.home = home;
    this.port = port;
  }

  /** Creates and starts a server that is stopped and deleted when the JVM exits. */
  static UnprivilegedPostgres create() throws IOException {
    Path home = Files.createTempDirectory("plinth-postgres");
    if (ROOT) {
      UserPrincipalLookupService users = home.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(home, users.lookupPrincipalByName("nobody"));
    }
    UnprivilegedPostgres server = new UnprivilegedPostgres(unpackedBinaries(), home, freePort());
    String data = server.dataFolder();
    server.command("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", data).succeed();
    Runtime.getRuntime().addShutdownHook(new Thread(server::delete));
    server.start();
    return server;
  }

  /** Returns the port on the loopback interface. */
  int port() {
    return port;
  }

  private static Path unpackedBinaries() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
          .findFirst()
          .orElseThrow(() -> new IOException("no PostgreSQL binaries in " + parent));
    }
  }

  /** Starts the server, and waits until it accepts connections. */
  void start() {
    String options =
        "-p%d -k%s --fsync=off --timezone=UTC --max_connections=300".formatted(port, home);
    pgCtl("-w", "-l", home.resolve("log").toString(), "-o", options, "start");
  }

  /** Stops the server, and closes its connections. */
  void stop() {
    pgCtl("-w", "-m", "fast", "stop");
  }

  /** Kills all processes of the server at once, as {@code docker kill} does. */
  void kill() throws IOException {
    String file = Files.readString(Path.of(dataFolder(), "postmaster.pid"));
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(file.lines().findFirst().orElseThrow())).orElseThrow();
    List<ProcessHandle> processes = new ArrayList<>(server.descendants().toList());
    processes.add(0, server);
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  private void pgCtl(String... arguments) {
    List<String> all = new ArrayList<>(List.of("-D", dataFolder(), "-t", "60"));
    all.addAll(List.of(arguments));
    command("pg_ctl", all.toArray(String[]::new)).succeed();
  }

  private ExternalProgram command(String program, String... arguments) {
    List<String> all = new ArrayList<>(ROOT ? AS_NOBODY : List.of());
    all.add(binaries.resolve("bin").resolve(program).toString());
    all.addAll(List.of(arguments));
    return new ExternalProgram(all, home, System.getenv());
  }

  private String dataFolder() {
    return home.resolve("data").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void delete() {
    command("pg_ctl", "-D", dataFolder(), "-w", "-m", "immediate", "stop").run();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
