package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.model.HostConfig;
import com.sun.net.httpserver.HttpServer;
import dev.plinth.project.Project;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that failures in a real Docker are explained and leave nothing behind. */
@Tag("docker")
class FailuresTest {
  private static final String NAME = "run-failure";
  private static final long MEMORY_LIMIT = 32L << 20;

  private Set<String> before = Set.of();

  @BeforeEach
  void recordContents() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    before = RealDocker.contents();
  }

  @AfterAll
  static void removeImages() throws Exception {
    RealDocker.removeImages(NAME);
  }

  private static Project with(String path, UnaryOperator<String> change) {
    return RunnableProjects.with(RunnableProjects.project(NAME), path, change);
  }

  private static DockerProblem problem(Project project, HostEnvironment environment) {
    DockerRunner runner = new DockerRunner(environment);
    return catchThrowableOfType(
        DockerProblem.class,
        () -> runner.start(project, RunOptions.DEFAULTS, new RecordingRunListener()));
  }

  private static DockerProblem problem(Project project) {
    return problem(project, RealDocker.HERE);
  }

  private void assertNothingIsLeft() throws Exception {
    assertThat(RealDocker.contents()).isEqualTo(before);
  }

  @Test
  void explainsAnImageThatCannotBePulled() throws Exception {
    DockerProblem problem =
        problem(with("Dockerfile", text -> text.replace("python:3.11-slim", "127.0.0.1:9/p:1")));
    assertThat(problem).hasMessageStartingWith("an image cannot be pulled");
    assertThat(problem.log()).anyMatch(line -> line.contains("127.0.0.1:9"));
    assertNothingIsLeft();
  }

  @Test
  void explainsAMissingPackage() throws Exception {
    DockerProblem problem =
        problem(with("requirements.txt", text -> "no-such-package-at-all==1\n"));
    assertThat(problem.problem().what()).matches("step \\d+ of \\d+ of the build failed");
    assertThat(problem.problem().why())
        .isEqualTo("a required package is missing from the package index");
    assertThat(problem.log()).anyMatch(line -> line.contains("no-such-package-at-all"));
    assertNothingIsLeft();
  }

  @Test
  void explainsAnUnreachablePackageIndex() throws Exception {
    Map<String, String> offline = Map.of("PIP_INDEX_URL", "http://127.0.0.1:9/simple");
    DockerProblem problem = problem(RunnableProjects.project(NAME), with(offline));
    assertThat(problem.problem().why()).isEqualTo("the package index cannot be reached");
    assertNothingIsLeft();
  }

  /** The package index does not exist; only the proxy in the environment answers for it. */
  @Test
  void usesTheProxyOfTheEnvironment() throws Exception {
    List<String> requests = new CopyOnWriteArrayList<>();
    HttpServer proxy = HttpServer.create(new InetSocketAddress(RealDocker.bridgeAddress(), 0), 5);
    proxy.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    proxy.start();
    try {
      String address =
          "http://%s:%d".formatted(RealDocker.bridgeAddress(), proxy.getAddress().getPort());
      DockerProblem problem =
          problem(
              RunnableProjects.project(NAME),
              with(
                  Map.of(
                      "PIP_INDEX_URL", "http://index.invalid/simple",
                      "PIP_TRUSTED_HOST", "index.invalid",
                      "http_proxy", address)));
      assertThat(problem.problem().why())
          .isEqualTo("a required package is missing from the package index");
    } finally {
      proxy.stop(0);
    }
    assertThat(requests)
        .isNotEmpty()
        .allMatch(uri -> uri.startsWith("http://index.invalid/simple/"));
    assertNothingIsLeft();
  }

  private static HostEnvironment with(Map<String, String> variables) {
    Map<String, String> environment = new TreeMap<>(RealDocker.HERE.variables());
    environment.putAll(variables);
    return new HostEnvironment(environment, RealDocker.HERE.system(), RealDocker.HERE.home());
  }

  @Test
  void explainsABackendThatRunsOutOfMemory() throws Exception {
    RunSessions sessions = new RunSessions();
    RunIdentity identity = sessions.begin(RunnableProjects.project(NAME), false);
    RunningBackend backend =
        new DockerBackend(
            RealDocker.HERE, sessions, identity, URI.create("http://127.0.0.1:1"), "running");
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      HostConfig limited =
          HostConfig.newHostConfig().withMemory(MEMORY_LIMIT).withMemorySwap(MEMORY_LIMIT);
      docker.execute(
          c ->
              c.createContainerCmd(Containers.DATABASE_IMAGE)
                  .withName(identity.container(Containers.API))
                  .withLabels(identity.labels(Containers.API))
                  .withEntrypoint("tail", "/dev/zero")
                  .withHostConfig(limited)
                  .exec());
      docker.execute(c -> c.startContainerCmd(identity.container(Containers.API)).exec());
    }
    assertThat(
            catchThrowableOfType(
                DockerProblem.class, () -> backend.follow(new RecordingRunListener())))
        .hasMessage("the backend was stopped: it ran out of memory");
    backend.stop(true, new RecordingRunListener());
    assertNothingIsLeft();
  }

  @Test
  void explainsARejectedDockerfile() throws Exception {
    DockerProblem problem = problem(with("Dockerfile", text -> text.replace("WORKDIR", "WURKDIR")));
    assertThat(problem).hasMessageContaining("an internal error of Plinth");
    assertThat(problem.log()).anyMatch(line -> line.contains("WURKDIR"));
    assertNothingIsLeft();
  }

  @Test
  void explainsAFullDisk() throws Exception {
    String full = "RUN echo 'write: No space left on device' && false\nWORKDIR";
    DockerProblem problem = problem(with("Dockerfile", text -> text.replace("WORKDIR", full)));
    assertThat(problem).hasMessageStartingWith("Docker's disk is full");
    assertNothingIsLeft();
  }

  @Test
  void explainsABackendThatStopsAtOnce() throws Exception {
    DockerProblem problem = problem(with("app/main.py", text -> "raise SystemExit('so be it')\n"));
    assertThat(problem.problem().what()).isEqualTo("the backend stopped (exit code 1)");
    assertThat(problem.log()).contains("so be it");
    assertThat(withoutImages(RealDocker.contents())).isEqualTo(withoutImages(before));
  }

  @Test
  void explainsAServerMissingFromTheImage() throws Exception {
    DockerProblem problem =
        problem(with("Dockerfile", text -> text.replace("[\"sh\", \"-c\"", "[\"shh\", \"-c\"")));
    assertThat(problem).hasMessageStartingWith("the backend cannot be started");
    assertThat(withoutImages(RealDocker.contents())).isEqualTo(withoutImages(before));
  }

  /** Built images stay, since they make the next start faster. */
  private static Set<String> withoutImages(Set<String> contents) {
    Set<String> rest = new TreeSet<>(contents);
    rest.removeIf(resource -> resource.startsWith("image "));
    return rest;
  }
}
