package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URLDecoder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests builds and pulls against a fake Docker, where a real one needs minutes or a registry. */
class FakeDockerTest {
  private final RecordingRunListener listener = new RecordingRunListener();

  @Test
  void pullsTheDatabaseImageAndReportsTheBytes() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer(
          "/images/postgres:15/json", 404, "{\"message\":\"No such image: postgres:15\"}");
      docker.answer(
          "/images/create",
          200,
          """
          {"status":"Pulling from library/postgres","id":"15"}
          {"status":"Downloading","progressDetail":{"current":10,"total":40},"id":"one"}
          {"status":"Downloading","progressDetail":{"current":40,"total":40},"id":"one"}
          """);
      docker.answer("/networks/create", 500, "{\"message\":\"no space left on device\"}");
      DockerProblem problem = problem(docker);
      assertThat(problem).hasMessageStartingWith("Docker's disk is full");
      assertThat(listener.events())
          .containsSubsequence("phase PULLING", "bytes one 10/40", "bytes one 40/40");
      assertThat(docker.uris())
          .anyMatch(uri -> String.valueOf(uri.getQuery()).contains("fromImage=postgres"));
    }
  }

  @Test
  void explainsThePullRateLimit() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer(
          "/images/postgres:15/json", 404, "{\"message\":\"No such image: postgres:15\"}");
      docker.answer(
          "/images/create", 500, "{\"message\":\"toomanyrequests: You have reached your limit\"}");
      assertThat(problem(docker))
          .hasMessage("an image cannot be pulled: the pull rate limit of the registry is reached");
    }
  }

  /** Docker reports these errors in the stream, after a successful HTTP status. */
  @ParameterizedTest
  @CsvSource({
    "write /var/lib/x: no space left on device,Docker's disk is full",
    "toomanyrequests: slow down,an image cannot be pulled: the pull rate limit",
    "dial tcp 1.2.3.4:443: i/o timeout,an image cannot be pulled: Docker cannot reach the registry",
    "unexpected EOF,an image cannot be pulled: the download was interrupted",
    "unknown error,an image cannot be pulled: the download was interrupted"
  })
  void explainsAnInterruptedPull(String error, String message) throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer(
          "/images/postgres:15/json", 404, "{\"message\":\"No such image: postgres:15\"}");
      docker.answer(
          "/images/create",
          200,
          """
          {"status":"Downloading","progressDetail":{"current":10,"total":40},"id":"one"}
          {"errorDetail":{"message":"%s"},"error":"%s"}
          """
              .formatted(error, error));
      DockerProblem problem = problem(docker);
      assertThat(problem).hasMessageStartingWith(message);
      assertThat(problem.log()).containsExactly(error);
      assertThat(listener.text()).doesNotContain("phase DATABASE");
    }
  }

  @Test
  @Timeout(20)
  void canBeCancelledDuringAPull() throws Exception {
    CountDownLatch pulling = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer(
          "/images/postgres:15/json", 404, "{\"message\":\"No such image: postgres:15\"}");
      docker.onRequest(
          "/images/create",
          () -> {
            pulling.countDown();
            LockSupport.park(); // until the server is shut down
          });
      DockerRunner runner = new DockerRunner(docker.environment(Map.of()));
      Thread run =
          new Thread(
              () ->
                  thrown.set(
                      catchThrowable(
                          () ->
                              runner.start(
                                  RunnableProjects.project("fake"),
                                  RunOptions.DEFAULTS,
                                  listener))));
      run.start();
      pulling.await();
      run.interrupt();
      run.join();
    }
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(listener.text()).contains("phase PULLING").doesNotContain("phase DATABASE");
  }

  @Test
  void explainsATaskThatDoesNotEnd() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer("/containers/task/json", 200, "{\"State\":{\"Running\":true,\"ExitCode\":0}}");
      docker.answer("/containers/task/logs", 200, "");
      try (DockerConnection connection = DockerConnection.open(docker.environment(Map.of()))) {
        Readiness readiness = new Readiness(connection);
        assertThatThrownBy(() -> readiness.awaitSuccess("task", "the task", Duration.ZERO))
            .isInstanceOf(DockerProblem.class)
            .hasMessage("the task did not finish: it still runs after 0 seconds");
      }
    }
  }

  private DockerProblem problem(FakeDocker docker) {
    DockerRunner runner = new DockerRunner(docker.environment(Map.of()));
    return catchThrowableOfType(
        DockerProblem.class,
        () -> runner.start(RunnableProjects.project("fake"), RunOptions.DEFAULTS, listener));
  }

  /** When Docker shuts down, it can report a failed build step first. */
  @Test
  void explainsAStoppedDockerWhateverTheErrorOfTheStep() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answerAndStop(
          "/build", "{\"errorDetail\":{\"message\":\"transport is closing: unavailable\"}}");
      assertThatThrownBy(() -> build(docker, Map.of()))
          .hasMessage("Docker stopped while building the image: it was shut down or killed");
    }
  }

  @Test
  void passesThePackageIndexAndTheProxiesToTheBuild() throws Exception {
    assertThat(
            buildQuery(
                Map.of(
                    "PIP_INDEX_URL", "http://index/simple",
                    "PIP_TRUSTED_HOST", "index",
                    "https_proxy", "http://proxy:3128",
                    "PIP_CERT", "/somewhere")))
        .contains("\"PIP_INDEX_URL\":\"http://index/simple\"")
        .contains("\"PIP_TRUSTED_HOST\":\"index\"", "\"https_proxy\":\"http://proxy:3128\"")
        .doesNotContain("PIP_CERT", "HTTP_PROXY", "no_proxy");
  }

  /** In a shared Docker, another user can have a project of the same name. */
  @Test
  void removesOnlyUntaggedImagesOfThisUser() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer("/build", 200, "{\"stream\":\"Successfully built 0123456789ab\\n\"}");
      build(docker, Map.of());
      assertThat(docker.uris())
          .filteredOn(uri -> uri.getPath().endsWith("/images/json"))
          .extracting(uri -> URLDecoder.decode(uri.getRawQuery(), UTF_8))
          .singleElement(as(STRING))
          .contains("dev.plinth.image=" + RunIdentity.imageKey("fake", RunOwner.ofProcess()));
      assertThat(buildQuery(Map.of()))
          .contains("\"dev.plinth.image\":")
          .doesNotContain("dev.plinth.key");
    }
  }

  @Test
  void passesNothingToTheBuildIfNothingIsSet() throws Exception {
    assertThat(buildQuery(Map.of("PATH", "/bin", "PIP_INDEX_URL", "")))
        .doesNotContain("PIP_", "proxy");
  }

  private String buildQuery(Map<String, String> variables) throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer("/build", 200, "{\"stream\":\"Successfully built 0123456789ab\\n\"}");
      build(docker, variables);
      return docker.uris().stream()
          .filter(uri -> uri.getPath().endsWith("/build"))
          .map(uri -> URLDecoder.decode(uri.getRawQuery(), UTF_8))
          .findFirst()
          .orElseThrow();
    }
  }

  private void build(FakeDocker docker, Map<String, String> variables) throws Exception {
    HostEnvironment environment = docker.environment(variables);
    try (DockerConnection connection = DockerConnection.open(environment)) {
      new ClassicBuilder(connection, environment, listener)
          .build(
              RunnableProjects.project("fake"),
              new RunSessions().begin(RunnableProjects.project("fake"), false));
    }
  }
}
