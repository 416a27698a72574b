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

/** What goes wrong in a real Docker is told in words, and leaves nothing behind. */
@Tag("docker")
class FailuresTest {
  private static final String NAME = "run-failure";
  private static final long LITTLE_MEMORY = 32L << 20;

  private Set<String> before = Set.of();

  @BeforeEach
  void look() throws Exception {
    RealDocker.require();
    RealDocker.forget(NAME);
    before = RealDocker.contents();
  }

  @AfterAll
  static void forgetImage() throws Exception {
    RealDocker.forgetImage(NAME);
  }

  private static Project with(String path, UnaryOperator<String> change) {
    return RunnableProjects.with(RunnableProjects.project(NAME), path, change);
  }

  private static DockerProblem problem(Project project, HostEnvironment surroundings) {
    DockerRunner runner = new DockerRunner(surroundings);
    return catchThrowableOfType(
        DockerProblem.class,
        () -> runner.start(project, RunOptions.USUAL, new RecordingRunListener()));
  }

  private static DockerProblem problem(Project project) {
    return problem(project, RealDocker.HERE);
  }

  private void nothingIsLeft() throws Exception {
    assertThat(RealDocker.contents()).isEqualTo(before);
  }

  @Test
  void anImageThatCannotBeFetched() throws Exception {
    DockerProblem problem =
        problem(with("Dockerfile", text -> text.replace("python:3.11-slim", "127.0.0.1:9/p:1")));
    assertThat(problem).hasMessageStartingWith("an image cannot be downloaded");
    assertThat(problem.log()).anyMatch(line -> line.contains("127.0.0.1:9"));
    nothingIsLeft();
  }

  @Test
  void aPackageThatDoesNotExist() throws Exception {
    DockerProblem problem =
        problem(with("requirements.txt", text -> "no-such-package-at-all==1\n"));
    assertThat(problem.what()).matches("step \\d+ of \\d+ of the build failed");
    assertThat(problem.why()).isEqualTo("the package index does not have a package");
    assertThat(problem.log()).anyMatch(line -> line.contains("no-such-package-at-all"));
    nothingIsLeft();
  }

  @Test
  void aPackageIndexThatCannotBeReached() throws Exception {
    Map<String, String> offline = Map.of("PIP_INDEX_URL", "http://127.0.0.1:9/simple");
    DockerProblem problem = problem(RunnableProjects.project(NAME), with(offline));
    assertThat(problem.why()).isEqualTo("the package index cannot be reached");
    nothingIsLeft();
  }

  /** The index is one that exists nowhere; only the proxy of the machine's variables knows it. */
  @Test
  void aPackageIndexThatTheProxySaysIsEmpty() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer proxy = HttpServer.create(new InetSocketAddress(RealDocker.bridge(), 0), 5);
    proxy.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    proxy.start();
    try {
      String address = "http://%s:%d".formatted(RealDocker.bridge(), proxy.getAddress().getPort());
      DockerProblem problem =
          problem(
              RunnableProjects.project(NAME),
              with(
                  Map.of(
                      "PIP_INDEX_URL", "http://index.invalid/simple",
                      "PIP_TRUSTED_HOST", "index.invalid",
                      "http_proxy", address)));
      assertThat(problem.why()).isEqualTo("the package index does not have a package");
    } finally {
      proxy.stop(0);
    }
    assertThat(asked).isNotEmpty().allMatch(uri -> uri.startsWith("http://index.invalid/simple/"));
    nothingIsLeft();
  }

  private static HostEnvironment with(Map<String, String> variables) {
    Map<String, String> environment = new TreeMap<>(RealDocker.HERE.environment());
    environment.putAll(variables);
    return new HostEnvironment(environment, RealDocker.HERE.system(), RealDocker.HERE.home());
  }

  @Test
  void aBackendThatWantsMoreMemoryThanThereIs() throws Exception {
    RunSessions sessions = new RunSessions();
    RunIdentity identity = sessions.begin(RunnableProjects.project(NAME), false);
    RunningBackend backend =
        new DockerBackend(
            RealDocker.HERE, sessions, identity, URI.create("http://127.0.0.1:1"), "running");
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      HostConfig little =
          HostConfig.newHostConfig().withMemory(LITTLE_MEMORY).withMemorySwap(LITTLE_MEMORY);
      docker.order(
          c ->
              c.createContainerCmd(Containers.DATABASE_IMAGE)
                  .withName(identity.container(Containers.API))
                  .withLabels(identity.labels(Containers.API))
                  .withEntrypoint("tail", "/dev/zero")
                  .withHostConfig(little)
                  .exec());
      docker.order(c -> c.startContainerCmd(identity.container(Containers.API)).exec());
    }
    assertThat(
            catchThrowableOfType(
                DockerProblem.class, () -> backend.follow(new RecordingRunListener())))
        .hasMessage("the backend was stopped: the memory did not suffice");
    backend.stop(true, new RecordingRunListener());
    nothingIsLeft();
  }

  @Test
  void aDockerfileThatDockerDoesNotRead() throws Exception {
    DockerProblem problem = problem(with("Dockerfile", text -> text.replace("WORKDIR", "WURKDIR")));
    assertThat(problem).hasMessageContaining("a fault of this program");
    assertThat(problem.log()).anyMatch(line -> line.contains("WURKDIR"));
    nothingIsLeft();
  }

  @Test
  void aDiskThatIsFull() throws Exception {
    String full = "RUN echo 'write: No space left on device' && false\nWORKDIR";
    DockerProblem problem = problem(with("Dockerfile", text -> text.replace("WORKDIR", full)));
    assertThat(problem).hasMessageStartingWith("Docker's disk is full");
    nothingIsLeft();
  }

  @Test
  void aBackendThatEndsAtOnce() throws Exception {
    DockerProblem problem = problem(with("app/main.py", text -> "raise SystemExit('so be it')\n"));
    assertThat(problem.what()).isEqualTo("the backend stopped (exit code 1)");
    assertThat(problem.log()).contains("so be it");
    assertThat(withoutImages(RealDocker.contents())).isEqualTo(withoutImages(before));
  }

  @Test
  void aServerThatIsNotInTheImage() throws Exception {
    DockerProblem problem =
        problem(with("Dockerfile", text -> text.replace("[\"sh\", \"-c\"", "[\"shh\", \"-c\"")));
    assertThat(problem).hasMessageStartingWith("the backend cannot be started");
    assertThat(withoutImages(RealDocker.contents())).isEqualTo(withoutImages(before));
  }

  /** Images that were built stay: the next start is faster by them. */
  private static Set<String> withoutImages(Set<String> contents) {
    Set<String> others = new TreeSet<>(contents);
    others.removeIf(one -> one.startsWith("image "));
    return others;
  }
}
