package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URLDecoder;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real Docker would be asked for, where that costs minutes or a registry. */
class FakeDockerTest {
  private final RecordingRunListener heard = new RecordingRunListener();

  @Test
  void fetchesTheImageOfTheDatabaseAndTellsTheBytes() throws Exception {
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
      assertThat(heard.all())
          .containsSubsequence("phase PULLING", "bytes one 10/40", "bytes one 40/40");
      assertThat(docker.asked())
          .anyMatch(uri -> String.valueOf(uri.getQuery()).contains("fromImage=postgres"));
    }
  }

  @Test
  void saysWhenTheRegistryGivesNothingMore() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer(
          "/images/postgres:15/json", 404, "{\"message\":\"No such image: postgres:15\"}");
      docker.answer(
          "/images/create", 500, "{\"message\":\"toomanyrequests: You have reached your limit\"}");
      assertThat(problem(docker))
          .hasMessage(
              "an image cannot be downloaded: the registry allows no more downloads for now");
    }
  }

  /** Docker has promised the image when that comes, and goes on to say that all is well. */
  @ParameterizedTest
  @CsvSource({
    "write /var/lib/x: no space left on device,Docker's disk is full",
    "toomanyrequests: slow down,an image cannot be downloaded: the registry allows no more",
    "dial tcp 1.2.3.4:443: i/o timeout,an image cannot be downloaded: Docker has no network",
    "unexpected EOF,an image cannot be downloaded: the download broke off",
    "who knows,an image cannot be downloaded: the download broke off"
  })
  void saysWhyADownloadBreaksOff(String error, String words) throws Exception {
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
      assertThat(problem).hasMessageStartingWith(words);
      assertThat(problem.log()).containsExactly(error);
      assertThat(heard.text()).doesNotContain("phase DATABASE");
    }
  }

  @Test
  @Timeout(20)
  void isCancelledWhileItFetchesAnImage() throws Exception {
    CountDownLatch pulling = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer(
          "/images/postgres:15/json", 404, "{\"message\":\"No such image: postgres:15\"}");
      docker.whenAsked(
          "/images/create",
          () -> {
            pulling.countDown();
            LockSupport.park(); // until the server is shut down
          });
      DockerRunner runner = new DockerRunner(docker.surroundings(Map.of()));
      Thread run =
          new Thread(
              () ->
                  end.set(
                      catchThrowable(
                          () ->
                              runner.start(
                                  RunnableProjects.project("fake"), RunOptions.USUAL, heard))));
      run.start();
      pulling.await();
      run.interrupt();
      run.join();
    }
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
    assertThat(heard.text()).contains("phase PULLING").doesNotContain("phase DATABASE");
  }

  private DockerProblem problem(FakeDocker docker) {
    DockerRunner runner = new DockerRunner(docker.surroundings(Map.of()));
    return catchThrowableOfType(
        DockerProblem.class,
        () -> runner.start(RunnableProjects.project("fake"), RunOptions.USUAL, heard));
  }

  /** A Docker that shuts down may lose its own helpers first, and calls the step failed. */
  @Test
  void saysThatDockerStoppedWhateverItCalledTheFailedStep() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answerAndLeave(
          "/build", "{\"errorDetail\":{\"message\":\"transport is closing: unavailable\"}}");
      assertThatThrownBy(() -> build(docker, Map.of()))
          .hasMessage("Docker stopped while building: it was shut down or killed");
    }
  }

  @Test
  void buildsWithTheIndexAndTheProxiesOfTheMachine() throws Exception {
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

  /** On a Docker that several use a project of the same name may be somebody else's. */
  @Test
  void removesOnlyItsOwnUsersImageThatLostItsName() throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer("/build", 200, "{\"stream\":\"Successfully built 0123456789ab\\n\"}");
      build(docker, Map.of());
      assertThat(docker.asked())
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
  void buildsWithoutArgumentsWhereTheMachineHasNone() throws Exception {
    assertThat(buildQuery(Map.of("PATH", "/bin", "PIP_INDEX_URL", "")))
        .doesNotContain("PIP_", "proxy");
  }

  private String buildQuery(Map<String, String> variables) throws Exception {
    try (FakeDocker docker = new FakeDocker()) {
      docker.answer("/build", 200, "{\"stream\":\"Successfully built 0123456789ab\\n\"}");
      build(docker, variables);
      return docker.asked().stream()
          .filter(uri -> uri.getPath().endsWith("/build"))
          .map(uri -> URLDecoder.decode(uri.getRawQuery(), UTF_8))
          .findFirst()
          .orElseThrow();
    }
  }

  private void build(FakeDocker docker, Map<String, String> variables) throws Exception {
    HostEnvironment surroundings = docker.surroundings(variables);
    try (DockerConnection connection = DockerConnection.open(surroundings)) {
      new ClassicBuilder(connection, surroundings, heard)
          .build(
              RunnableProjects.project("fake"),
              new RunSessions().begin(RunnableProjects.project("fake"), false));
    }
  }
}
