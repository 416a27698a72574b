package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.problem.RemedyPlace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the connection to Docker and the problems that keep it from opening. */
class DockerConnectionTest {
  @TempDir Path folder;

  private DockerRunner runner(String host) {
    return new DockerRunner(new HostEnvironment(Map.of("DOCKER_HOST", host), "Linux", folder));
  }

  private DockerProblem problem(String host) {
    return catchThrowableOfType(DockerProblem.class, () -> runner(host).running());
  }

  @Test
  void reportsAMissingSocket() {
    DockerProblem problem = problem("unix://" + folder + "/none.sock");
    assertThat(problem)
        .hasMessage(
            "Docker cannot be reached at unix://%s/none.sock: there is no such socket or pipe; the"
                    .formatted(folder)
                + " address comes from DOCKER_HOST");
    assertThat(problem.problem().remedy())
        .isEqualTo("start Docker, or correct the address, or remove it: unset DOCKER_HOST");
    assertThat(problem.problem().place()).contains(RemedyPlace.DOCKER);
    assertThat(problem.log())
        .containsExactly("tried unix://" + folder + "/none.sock (DOCKER_HOST)");
  }

  @Test
  void reportsARefusedConnection() throws IOException {
    Path socket = folder.resolve("stale.sock");
    listen(socket).close();
    assertThat(problem("unix://" + socket))
        .hasMessageContaining("nothing listens there (connection refused)");
    assertThat(problem("tcp://127.0.0.1:9"))
        .hasMessageStartingWith("Docker cannot be reached at tcp://127.0.0.1:9: nothing listens");
  }

  @Test
  void leadsToTheSettingsIfTheirAddressIsWrong() {
    DockerRunner runner =
        runner("unix:///var/run/docker.sock").withDockerHost(Optional.of("tcp://127.0.0.1:9"));
    DockerProblem problem = catchThrowableOfType(DockerProblem.class, runner::server);
    assertThat(problem)
        .hasMessage(
            "Docker cannot be reached at tcp://127.0.0.1:9: nothing listens there (connection"
                + " refused); the address comes from the Docker host in the settings");
    assertThat(problem.problem().place()).contains(RemedyPlace.DOCKER_HOST);
  }

  /** Docker's own words say more than the address. */
  @Test
  void keepsTheOutputBesideTheAddress() {
    assertThat(problem("tcp://127.0.0.1:9").log())
        .hasSizeGreaterThan(1)
        .startsWith("tried tcp://127.0.0.1:9 (DOCKER_HOST)")
        .last()
        .asString()
        .containsIgnoringCase("connection refused");
  }

  @Test
  void returnsTheServerThatAnswers() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer("/version", 200, "{\"Version\":\"26.1.5\",\"ApiVersion\":\"1.44\"}");
      HostEnvironment environment = docker.environment(Map.of());
      assertThat(new DockerRunner(environment).server())
          .isEqualTo(
              new DockerServer(
                  "26.1.5", environment.variables().get("DOCKER_HOST") + " (DOCKER_HOST)"));
    }
  }

  @Test
  void reportsADaemonThatDoesNotAnswer() throws IOException {
    Path socket = folder.resolve("hung.sock");
    try (ServerSocketChannel channel = listen(socket)) {
      assertThat(channel.isOpen()).isTrue();
      assertThat(problem("unix://" + socket)).hasMessageContaining("nothing there answers pings");
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.isAlive() && thread.getName().equals("docker call"));
  }

  /** docker-java would try for ten seconds to open a missing pipe. */
  @Test
  void reportsAMissingPipeAtOnce() {
    assertThat(problem("npipe://" + folder + "/none"))
        .hasMessageContaining("there is no such socket or pipe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "<html>hello</html>", "[]"})
  void reportsAnotherProgramThatAnswers(String reply) throws Exception {
    try (FakeDocker server = new FakeDocker()) {
      server.answer("/version", 200, reply);
      DockerRunner runner = new DockerRunner(server.environment(Map.of()));
      assertThat(catchThrowableOfType(DockerProblem.class, runner::running))
          .hasMessageContaining("another program answers there");
    }
  }

  @Test
  void reportsTheAddressInUse() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      RecordingRunListener listener = new RecordingRunListener();
      docker.answer("/networks/create", 500, "{\"message\":\"no space left on device\"}");
      HostEnvironment environment = docker.environment(Map.of());
      DockerRunner runner = new DockerRunner(environment);
      assertThatThrownBy(
              () -> runner.start(RunnableProjects.project("fake"), RunOptions.DEFAULTS, listener))
          .hasMessageStartingWith("Docker's disk is full");
      String host = environment.variables().get("DOCKER_HOST");
      assertThat(listener.events()).contains("connected " + host + " (DOCKER_HOST)");
    }
  }

  @Test
  void reportsADockerOnAnotherMachine() {
    assertThat(problem("tcp://192.0.2.1:2375")).hasMessageContaining("is on another machine");
  }

  @ParameterizedTest
  @CsvSource({"1.41,1.12,v1.41", "1.44,1.24,v1.44", "1.56,1.40,v1.44", "1.60,1.52,v1.52"})
  void usesTheNewestCommonApiVersion(String newest, String oldest, String expected)
      throws Exception {
    List<String> requests = new CopyOnWriteArrayList<>();
    String version = "{\"ApiVersion\":\"%s\",\"MinAPIVersion\":\"%s\"}".formatted(newest, oldest);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          requests.add(path);
          byte[] body = (path.endsWith("/version") ? version : "[]").getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      runner("tcp://127.0.0.1:" + server.getAddress().getPort()).running();
    } finally {
      server.stop(0);
    }
    assertThat(requests).contains("/version", "/" + expected + "/containers/json");
  }

  private static ServerSocketChannel listen(Path socket) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    return channel.bind(UnixDomainSocketAddress.of(socket));
  }
}
