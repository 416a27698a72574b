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

/** Tests the commands run, ps and stop as processes that users interrupt or kill. */
@Tag("docker")
class RunProcessTest {
  private static final String NAME = "shop";
  private static final String SPEC = "src/main/resources/dev/plinth/example.json";
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  @TempDir Path folder;
  private Set<String> before = Set.of();

  @BeforeEach
  void recordRunning() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    before = runningResources();
  }

  @AfterEach
  void cleanUp() throws Exception {
    RealDocker.remove(NAME);
  }

  @AfterAll
  static void removeImage() throws Exception {
    RealDocker.removeImages(NAME);
  }

  private static Set<String> runningResources() throws Exception {
    Set<String> all = new TreeSet<>(RealDocker.contents());
    all.removeIf(resource -> resource.startsWith("image") || resource.startsWith("volume"));
    return all;
  }

  private Process plinth(Map<String, String> environment, String... arguments) throws IOException {
    return plinth(List.of(), environment, arguments);
  }

  private Process plinth(List<String> prefix, Map<String, String> environment, String... arguments)
      throws IOException {
    return plinth(folder.resolve("out"), prefix, environment, arguments);
  }

  private static Process plinth(
      Path out, List<String> prefix, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plinth.main.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  private void awaitRunning(Process process) throws Exception {
    awaitOutput(process, "running at");
  }

  private void awaitOutput(Process process, String text) throws Exception {
    awaitOutput(process, folder.resolve("out"), text);
  }

  private static void awaitOutput(Process process, Path out, String text) throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!Files.readString(out).contains(text)) {
      assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(out)).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private int exitCode(Process process) throws Exception {
    assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  @Test
  void stopsAndCleansUpWhenInterrupted() throws Exception {
    Process process = plinth(Map.of(), "run", SPEC);
    awaitRunning(process);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(exitCode(process)).isEqualTo(130);
    assertThat(output()).contains("stopped");
    assertThat(runningResources()).isEqualTo(before);
  }

  @Test
  void cleansUpAfterAKilledRunButNotAfterADetachedOne() throws Exception {
    Process process = plinth(Map.of(), "run", SPEC);
    awaitRunning(process);
    process.destroyForcibly().waitFor();
    assertThat(runningResources()).hasSizeGreaterThan(before.size());

    Process detached = plinth(Map.of(), "run", SPEC, "--detach");
    assertThat(exitCode(detached)).as(output()).isEqualTo(0);
    assertThat(output()).doesNotContain("replacing the");
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      new Leftovers(docker).removeOrphans(new RunSessions(), new RecordingRunListener());
    }
    assertThat(exitCode(plinth(Map.of(), "ps"))).isEqualTo(0);
    assertThat(output()).contains("shop  http://127.0.0.1:").contains("running, detached");
    assertThat(exitCode(plinth(Map.of(), "stop", NAME, "--data"))).as(output()).isEqualTo(0);
    assertThat(runningResources()).isEqualTo(before);
    assertThat(exitCode(plinth(Map.of(), "stop", NAME, "--data"))).isEqualTo(2);
  }

  /** A detached run that is killed before its backend started is a leftover. */
  @Test
  void cleansUpAfterADetachedRunThatWasKilledWhileItStarted() throws Exception {
    Process process = plinth(Map.of(), "run", SPEC, "--detach");
    awaitOutput(process, "building the image");
    process.destroyForcibly().waitFor();
    assertThat(exitCode(plinth(Map.of(), "ps"))).isEqualTo(0);
    assertThat(output()).contains("shop  unfinished, detached");
    assertThat(exitCode(plinth(Map.of(), "run", SPEC, "--detach"))).as(output()).isEqualTo(0);
    assertThat(output()).doesNotContain("replacing the");
    assertThat(exitCode(plinth(Map.of(), "stop", "--data"))).as(output()).isEqualTo(0);
    assertThat(RealDocker.contents())
        .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)));
  }

  /** The build does not use the cache, so it takes longer than the start of another process. */
  @Test
  void stopsARunThatIsBeingStartedAndDeletesItsData() throws Exception {
    Path other = folder.resolve("other");
    Map<String, String> uncached =
        Map.of("PIP_TRUSTED_HOST", "h%x.invalid".formatted(System.nanoTime()));
    Process process = plinth(other, List.of(), uncached, "run", SPEC);
    awaitOutput(process, other, "building the image");
    assertThat(exitCode(plinth(Map.of(), "stop", NAME, "--data"))).as(output()).isEqualTo(0);
    assertThat(exitCode(process)).as(Files.readString(other)).isEqualTo(4);
    assertThat(Files.readString(other)).contains("shop was stopped before it was ready");
    assertThat(runningResources()).isEqualTo(before);
  }

  @Test
  void succeedsWhenStoppedFromAnotherTerminal() throws Exception {
    Path other = folder.resolve("other");
    Process process = plinth(other, List.of(), Map.of(), "run", SPEC, "--fresh");
    awaitOutput(process, other, "running at");
    assertThat(exitCode(plinth(Map.of(), "stop"))).as(output()).isEqualTo(0);
    assertThat(exitCode(process)).as(Files.readString(other)).isEqualTo(0);
    assertThat(runningResources()).isEqualTo(before);
    assertThat(exitCode(plinth(Map.of(), "run", SPEC, "--fresh", "--detach"))).isEqualTo(0);
    assertThat(output()).contains("the data of before is the snapshot app_1");
  }

  @Test
  void runsTheProjectOfAPrompt() throws Exception {
    String prompt = "an API for a shop: products (name, price)";
    Process process = plinth(Map.of(), "new", prompt, "--model", "built-in", "--run");
    awaitRunning(process);
    assertThat(exitCode(plinth(folder.resolve("ps"), List.of(), Map.of(), "ps"))).isEqualTo(0);
    assertThat(Files.readString(folder.resolve("ps"))).contains("shop  http://127.0.0.1:");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(exitCode(process)).isEqualTo(130);
    assertThat(runningResources()).isEqualTo(before);
  }

  @Test
  void exitsWithFourIfDockerIsNotFound() throws Exception {
    Map<String, String> nowhere = Map.of("DOCKER_HOST", "unix://" + folder + "/none.sock");
    assertThat(exitCode(plinth(nowhere, "run", SPEC))).isEqualTo(4);
    assertThat(output())
        .contains("error: Docker cannot be reached at unix://", "hint: start Docker");
    assertThat(output()).doesNotContain("Exception", "\tat ");
  }

  /** Root ignores file permissions, so if root runs the test, the process gives up that right. */
  @Test
  void exitsWithFourWithoutPermissionToUseDocker() throws Exception {
    Path socket = folder.resolve("locked.sock");
    try (ServerSocketChannel locked = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      locked.bind(UnixDomainSocketAddress.of(socket));
      Files.setPosixFilePermissions(socket, Set.of());
      boolean isRoot = "root".equals(System.getProperty("user.name"));
      List<String> prefix =
          isRoot ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of();
      Process process = plinth(prefix, Map.of("DOCKER_HOST", "unix://" + socket), "ps");
      assertThat(exitCode(process)).as(output()).isEqualTo(4);
    }
    assertThat(output())
        .contains(
            "error: you do not have permission to use Docker: your user may not open the Docker"
                + " socket",
            "hint: join the group docker: sudo usermod")
        .doesNotContain("\tat ");
  }
}
