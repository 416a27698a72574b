package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLDecoder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a real Docker would be asked for, where that costs minutes or a registry. */
class FakeDockerTest {
  private final Heard heard = new Heard();

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

  private DockerProblem problem(FakeDocker docker) {
    DockerRunner runner = new DockerRunner(docker.surroundings(Map.of()));
    return catchThrowableOfType(
        DockerProblem.class, () -> runner.start(Sample.project("fake"), RunOptions.USUAL, heard));
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
    Surroundings surroundings = docker.surroundings(variables);
    try (DockerConnection connection = DockerConnection.open(surroundings)) {
      new ClassicBuilder(connection, surroundings, heard)
          .build(
              Sample.project("fake"),
              Identity.of(Sample.project("fake"), false, Owner.ofProcess()));
    }
  }
}
