package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as users start them, and as they stop or kill them. */
@Tag("docker")
class RunProcessTest {
  private static final String NAME = "shop";
  private static final String SPEC = "src/main/resources/dev/plinth/example.json";
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir Path folder;
  private Set<String> before = Set.of();

  @BeforeEach
  void look() throws Exception {
    RealDocker.require();
    RealDocker.forget(NAME);
    before = running();
  }

  @AfterEach
  void forget() throws Exception {
    RealDocker.forget(NAME);
  }

  @AfterAll
  static void forgetImage() throws Exception {
    RealDocker.forgetImage(NAME);
  }

  private static Set<String> running() throws Exception {
    Set<String> all = new TreeSet<>(RealDocker.contents());
    all.removeIf(one -> one.startsWith("image") || one.startsWith("volume"));
    return all;
  }

  private Process plinth(Map<String, String> environment, String... words) throws IOException {
    return plinth(List.of(), environment, words);
  }

  private Process plinth(List<String> before, Map<String, String> environment, String... words)
      throws IOException {
    return plinth(folder.resolve("out"), before, environment, words);
  }

  private static Process plinth(
      Path out, List<String> before, Map<String, String> environment, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plinth.Main"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  private void awaitRunning(Process process) throws Exception {
    awaitWords(process, "running at");
  }

  private void awaitWords(Process process, String words) throws Exception {
    awaitWords(process, folder.resolve("out"), words);
  }

  private static void awaitWords(Process process, Path out, String words) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Files.readString(out).contains(words)) {
      assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(out)).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private int code(Process process) throws Exception {
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).as(out()).isTrue();
    return process.exitValue();
  }

  @Test
  void stopsAndCleansWhenInterrupted() throws Exception {
    Process process = plinth(Map.of(), "run", SPEC);
    awaitRunning(process);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(code(process)).isEqualTo(130);
    assertThat(out()).contains("stopped");
    assertThat(running()).isEqualTo(before);
  }

  @Test
  void cleansUpAfterAKilledRunButNotAfterADetachedOne() throws Exception {
    Process process = plinth(Map.of(), "run", SPEC);
    awaitRunning(process);
    process.destroyForcibly().waitFor();
    assertThat(running()).hasSizeGreaterThan(before.size());

    Process detached = plinth(Map.of(), "run", SPEC, "--detach");
    assertThat(code(detached)).as(out()).isEqualTo(0);
    assertThat(out()).doesNotContain("takes the place");
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      new Leftovers(docker).removeOrphans(new RunSessions(), new RecordingRunListener());
    }
    assertThat(code(plinth(Map.of(), "ps"))).isEqualTo(0);
    assertThat(out()).contains("shop  http://127.0.0.1:").contains("running, detached");
    assertThat(code(plinth(Map.of(), "stop", NAME, "--data"))).as(out()).isEqualTo(0);
    assertThat(running()).isEqualTo(before);
    assertThat(code(plinth(Map.of(), "stop", NAME, "--data"))).isEqualTo(2);
  }

  /** Killed before its backend was started, it is nothing that anybody wants to run on. */
  @Test
  void cleansUpAfterADetachedRunThatWasKilledWhileItStarted() throws Exception {
    Process process = plinth(Map.of(), "run", SPEC, "--detach");
    awaitWords(process, "building the image");
    process.destroyForcibly().waitFor();
    assertThat(code(plinth(Map.of(), "ps"))).isEqualTo(0);
    assertThat(out()).contains("shop  unfinished, detached");
    assertThat(code(plinth(Map.of(), "run", SPEC, "--detach"))).as(out()).isEqualTo(0);
    assertThat(out()).doesNotContain("takes the place");
    assertThat(code(plinth(Map.of(), "stop", "--data"))).as(out()).isEqualTo(0);
    assertThat(RealDocker.contents()).noneMatch(one -> one.contains(RunIdentity.key(NAME)));
  }

  /** Packages are installed anew, so that the image takes longer than another process to begin. */
  @Test
  void stopsAlsoWhatIsStillBeingStartedAndItsDataWithIt() throws Exception {
    Path other = folder.resolve("other");
    Map<String, String> uncached =
        Map.of("PIP_TRUSTED_HOST", "h%x.invalid".formatted(System.nanoTime()));
    Process process = plinth(other, List.of(), uncached, "run", SPEC);
    awaitWords(process, other, "building the image");
    assertThat(code(plinth(Map.of(), "stop", NAME, "--data"))).as(out()).isEqualTo(0);
    assertThat(code(process)).as(Files.readString(other)).isEqualTo(4);
    assertThat(Files.readString(other)).contains("shop was stopped before it was ready");
    assertThat(running()).isEqualTo(before);
  }

  @Test
  void endsWellWhenAnotherTerminalStopsIt() throws Exception {
    Path other = folder.resolve("other");
    Process process = plinth(other, List.of(), Map.of(), "run", SPEC, "--fresh");
    awaitWords(process, other, "running at");
    assertThat(code(plinth(Map.of(), "stop"))).as(out()).isEqualTo(0);
    assertThat(code(process)).as(Files.readString(other)).isEqualTo(0);
    assertThat(running()).isEqualTo(before);
    assertThat(code(plinth(Map.of(), "run", SPEC, "--fresh", "--detach"))).isEqualTo(0);
    assertThat(out()).contains("note: the data of these tables was deleted");
  }

  @Test
  void runsWhatComesOfAPrompt() throws Exception {
    String prompt = "an API for a shop: products (name, price)";
    Process process = plinth(Map.of(), "new", prompt, "--model", "built-in", "--run");
    awaitRunning(process);
    assertThat(code(plinth(folder.resolve("ps"), List.of(), Map.of(), "ps"))).isEqualTo(0);
    assertThat(Files.readString(folder.resolve("ps"))).contains("shop  http://127.0.0.1:");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(code(process)).isEqualTo(130);
    assertThat(running()).isEqualTo(before);
  }

  @Test
  void saysWithFourThatDockerIsNotThere() throws Exception {
    Map<String, String> nowhere = Map.of("DOCKER_HOST", "unix://" + folder + "/none.sock");
    assertThat(code(plinth(nowhere, "run", SPEC))).isEqualTo(4);
    assertThat(out()).contains("error: Docker is not there", "hint: start Docker");
    assertThat(out()).doesNotContain("Exception", "\tat ");
  }

  /** A socket that is closed to its own user; root, whom no lock stops, has to lay that down. */
  @Test
  void saysWithFourThatItMayNotUseDocker() throws Exception {
    Path socket = folder.resolve("locked.sock");
    try (ServerSocketChannel locked = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      locked.bind(UnixDomainSocketAddress.of(socket));
      Files.setPosixFilePermissions(socket, Set.of());
      boolean root = "root".equals(System.getProperty("user.name"));
      List<String> humbly =
          root ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of();
      Process process = plinth(humbly, Map.of("DOCKER_HOST", "unix://" + socket), "ps");
      assertThat(code(process)).as(out()).isEqualTo(4);
    }
    assertThat(out())
        .contains(
            "error: you may not use Docker: its socket is open to others", "hint: sudo usermod")
        .doesNotContain("\tat ");
  }
}
