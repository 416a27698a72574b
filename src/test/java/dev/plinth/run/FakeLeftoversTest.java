package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what a start or a stop does with the resources of other runs in Docker. */
class FakeLeftoversTest {
  private static final ProcessIdentity THIS_PROCESS = ProcessIdentity.ofProcess();
  private static final ProcessIdentity ENDED_PROCESS =
      new ProcessIdentity(THIS_PROCESS.pidNamespace(), THIS_PROCESS.pid(), "before");

  private final RecordingRunListener listener = new RecordingRunListener();
  private final FakeDocker docker = new FakeDocker();

  FakeLeftoversTest() throws IOException {}

  /** Makes every start fail when it creates its network. */
  @BeforeEach
  void failAtTheNetwork() {
    docker.answer("/networks/create", 500, "{\"message\":\"no space left on device\"}");
  }

  @AfterEach
  void close() {
    docker.close();
  }

  private DockerRunner runner() {
    return new DockerRunner(docker.environment(Map.of()));
  }

  private DockerProblem start(String project) {
    return catchThrowableOfType(
        DockerProblem.class,
        () -> runner().start(RunnableProjects.project(project), RunOptions.DEFAULTS, listener));
  }

  private static RunIdentity identity(String project, boolean detached, ProcessIdentity process) {
    RunOwner owner = new RunOwner(RunOwner.ofProcess().user(), process);
    return new RunIdentity(project, "0", detached, owner, "another");
  }

  @Test
  void removesTheLeftoversOfAKilledDetachedStart() {
    docker.setRun(identity("killed", true, ENDED_PROCESS), "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .containsSubsequence("POST /containers/db/stop", "DELETE /containers/db")
        .containsSubsequence("DELETE /containers/db", "DELETE /networks/net");
  }

  @Test
  void keepsRunsOfOtherProjects() {
    docker.setRun(identity("other", false, THIS_PROCESS), "api running", "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests()).noneMatch(request -> request.startsWith("DELETE"));
    assertThat(docker.requests()).noneMatch(request -> request.endsWith("/stop"));
  }

  /** A foreign container is in the network of the leftover. */
  @Test
  void continuesIfDockerRefusesToRemoveALeftover() {
    docker.setRun(identity("killed", false, ENDED_PROCESS), "db running");
    docker.answer("DELETE /networks/net", 403, "{\"message\":\"has active endpoints\"}");
    docker.answer("GET /networks/net", 200, "{\"Id\":\"net\",\"Containers\":{\"guest\":{}}}");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .contains("POST /networks/net/disconnect", "POST /networks/create");
    assertThat(listener.text())
        .contains("notice the leftovers of a stopped run of killed cannot be removed");
  }

  @Test
  void failsIfTheSameProjectIsBeingStarted() {
    docker.setRun(identity("fake", false, THIS_PROCESS));
    assertThat(start("fake"))
        .hasMessage(
            "fake is already being started: the run belongs to process %d"
                .formatted(THIS_PROCESS.pid()))
        .extracting("problem.remedy")
        .isEqualTo("stop it first: plinth stop fake");
    assertThat(docker.requests()).noneMatch(request -> request.startsWith("DELETE"));
  }

  @Test
  void failsIfTheSameProjectIsBeingStartedDetached() {
    docker.setRun(identity("fake", true, THIS_PROCESS), "db running");
    assertThat(start("fake")).hasMessageStartingWith("fake is already being started");
    assertThat(docker.requests()).noneMatch(request -> request.startsWith("DELETE"));
  }

  @Test
  void replacesADetachedRun() {
    docker.setRun(identity("fake", true, ENDED_PROCESS), "api running", "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(listener.events()).contains("notice replacing the detached run of this project");
    assertThat(docker.requests()).contains("DELETE /containers/api", "DELETE /networks/net");
  }

  /** Some Docker versions create two networks of the same name if two starts ask at once. */
  @Test
  void failsIfAnotherStartWasFaster() {
    docker.answer("/networks/create", 201, "{\"Id\":\"mine\"}");
    docker.onRequest(
        "/networks/create", () -> docker.setRun(identity("fake", false, THIS_PROCESS)));
    assertThat(start("fake")).hasMessageStartingWith("the project is already being started");
    assertThat(docker.requests()).noneMatch(request -> request.startsWith("DELETE"));
    assertThat(docker.requests()).noneMatch(request -> request.contains("/volumes"));
  }

  @Test
  void listsAndStopsRunsWithoutAnApiContainer() throws Exception {
    docker.setRun(identity("fake", false, THIS_PROCESS), "db running");
    RunningBackend starting = runner().running().get(0);
    assertThat(starting.state()).isEqualTo("starting");
    docker.setRun(identity("fake", true, ENDED_PROCESS), "db running");
    RunningBackend unfinished = runner().running().get(0);
    assertThat(unfinished.state()).isEqualTo("unfinished");
    unfinished.stop(false, listener);
    assertThat(docker.requests()).contains("DELETE /containers/db", "DELETE /networks/net");
  }

  /** Docker omits the ports of a stopped container, or reports an empty list. */
  @Test
  void listsAStoppedBackend() throws Exception {
    docker.setRun(identity("fake", true, ENDED_PROCESS), "api exited");
    assertThat(runner().running())
        .extracting(RunningBackend::project, RunningBackend::state)
        .containsExactly(tuple("fake", "exited"));
  }

  @Test
  void stopsNoOtherRunOfTheSameProject() throws Exception {
    docker.setRun(identity("fake", false, THIS_PROCESS), "api running", "db running");
    RunningBackend first = runner().running().get(0);
    RunOwner owner = RunOwner.ofProcess();
    docker.setRun(
        new RunIdentity("fake", "0", true, owner, "the next"), "api running", "db running");
    first.follow(listener);
    first.stop(false, listener);
    assertThat(docker.requests()).noneMatch(request -> request.startsWith("DELETE"));
    assertThat(docker.requests()).noneMatch(request -> request.endsWith("/logs"));
  }

  /**
   * A build that is cancelled just as it finishes has already taken the tag from the previous
   * image. Layers that another image is built on stay.
   */
  @Test
  void removesAnUntaggedImageEvenIfTheStartFails() {
    docker.answer(
        "/images/json",
        200,
        """
        [{"Id": "previous", "ParentId": "own"}, {"Id": "own", "ParentId": "shared"},
         {"Id": "shared", "ParentId": ""}, {"Id": "newest", "ParentId": "shared"}]
        """);
    for (String id : List.of("previous", "own", "shared")) {
      docker.answer("/images/%s/json".formatted(id), 200, "{}");
    }
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .contains("DELETE /images/previous", "DELETE /images/own")
        .doesNotContain("DELETE /images/shared");
  }

  @Test
  void explainsThatAnotherProcessRemovedAResource() {
    docker.answer("/networks/create", 404, "{\"message\":\"network x not found\"}");
    assertThatThrownBy(
            () -> runner().start(RunnableProjects.project("fake"), RunOptions.DEFAULTS, listener))
        .hasMessage(
            "fake was stopped before it was ready: one of its containers, networks or"
                + " volumes was removed");
  }

  /** The process that started the run has ended since. */
  @Test
  void keepsARunThatWasDetachedLater() throws Exception {
    RunIdentity other = identity("other", false, ENDED_PROCESS);
    docker.setRun(other, "api running", "db running");
    runner().running().get(0).detach();
    docker.setRun(other, "api running", "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .contains("POST /containers/api/rename")
        .noneMatch(request -> request.endsWith("/stop"));
    assertThat(runner().running()).extracting(RunningBackend::detached).containsExactly(true);
  }

  @Test
  void reportsARunThatEndedBeforeItWasDetached() throws Exception {
    docker.setRun(identity("other", false, THIS_PROCESS), "api running");
    RunningBackend backend = runner().running().get(0);
    docker.answer("/containers/json", 200, "[]");
    docker.answer("/networks", 200, "[]");
    assertThatThrownBy(backend::detach).hasMessageStartingWith("other does not run any more");
  }
}
