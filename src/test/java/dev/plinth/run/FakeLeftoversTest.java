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

/** What other starts have in Docker, and what a start or a stop does about it. */
class FakeLeftoversTest {
  private static final ProcessIdentity HERE = ProcessIdentity.ofProcess();
  private static final ProcessIdentity GONE =
      new ProcessIdentity(HERE.table(), HERE.pid(), "before");

  private final RecordingRunListener heard = new RecordingRunListener();
  private final FakeDocker docker = new FakeDocker();

  FakeLeftoversTest() throws IOException {}

  /** Every start here ends when it wants a network of its own. */
  @BeforeEach
  void end() {
    docker.answer("/networks/create", 500, "{\"message\":\"no space left on device\"}");
  }

  @AfterEach
  void close() {
    docker.close();
  }

  private DockerRunner runner() {
    return new DockerRunner(docker.surroundings(Map.of()));
  }

  private DockerProblem start(String project) {
    return catchThrowableOfType(
        DockerProblem.class,
        () -> runner().start(RunnableProjects.project(project), RunOptions.USUAL, heard));
  }

  private static RunIdentity of(String project, boolean detached, ProcessIdentity process) {
    RunOwner owner = new RunOwner(RunOwner.ofProcess().user(), process);
    return new RunIdentity(project, "0", detached, owner, "another");
  }

  @Test
  void removesWhatAKilledStartLeftAlsoOfADetachedOne() {
    docker.has(of("killed", true, GONE), "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .containsSubsequence("POST /containers/db/stop", "DELETE /containers/db")
        .containsSubsequence("DELETE /containers/db", "DELETE /networks/net");
  }

  @Test
  void leavesASecondLiveRunAlone() {
    docker.has(of("other", false, HERE), "api running", "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests()).noneMatch(one -> one.startsWith("DELETE"));
    assertThat(docker.requests()).noneMatch(one -> one.endsWith("/stop"));
  }

  /** Somebody let a container of his own into the network. */
  @Test
  void goesOnWhereDockerWillNotRemoveALeftover() {
    docker.has(of("killed", false, GONE), "db running");
    docker.answer("DELETE /networks/net", 403, "{\"message\":\"has active endpoints\"}");
    docker.answer("GET /networks/net", 200, "{\"Id\":\"net\",\"Containers\":{\"guest\":{}}}");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .contains("POST /networks/net/disconnect", "POST /networks/create");
    assertThat(heard.text()).contains("notice what a stopped run of killed left cannot be removed");
  }

  @Test
  void leavesAStartOfTheSameProjectAloneThatHasNoContainerYet() {
    docker.has(of("fake", false, HERE));
    assertThat(start("fake"))
        .hasMessage("fake is being started already: process %d does it".formatted(HERE.pid()))
        .extracting("remedy")
        .isEqualTo("stop it first: plinth stop fake");
    assertThat(docker.requests()).noneMatch(one -> one.startsWith("DELETE"));
  }

  @Test
  void leavesADetachedStartAloneThatStillBuilds() {
    docker.has(of("fake", true, HERE), "db running");
    assertThat(start("fake")).hasMessageStartingWith("fake is being started already");
    assertThat(docker.requests()).noneMatch(one -> one.startsWith("DELETE"));
  }

  @Test
  void takesThePlaceOfADetachedRun() {
    docker.has(of("fake", true, GONE), "api running", "db running");
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(heard.all()).contains("notice it takes the place of the one that runs already");
    assertThat(docker.requests()).contains("DELETE /containers/api", "DELETE /networks/net");
  }

  /** A Docker that makes two networks of one name when two ask for them at once. */
  @Test
  void givesWayWhereAnotherStartWasFaster() {
    docker.answer("/networks/create", 201, "{\"Id\":\"mine\"}");
    docker.whenAsked("/networks/create", () -> docker.has(of("fake", false, HERE)));
    assertThat(start("fake")).hasMessageStartingWith("the project is being started already");
    assertThat(docker.requests()).noneMatch(one -> one.startsWith("DELETE"));
    assertThat(docker.requests()).noneMatch(one -> one.contains("/volumes"));
  }

  @Test
  void showsAndStopsWhatHasNoBackendYet() throws Exception {
    docker.has(of("fake", false, HERE), "db running");
    RunningBackend starting = runner().running().get(0);
    assertThat(starting.state()).isEqualTo("starting");
    docker.has(of("fake", true, GONE), "db running");
    RunningBackend left = runner().running().get(0);
    assertThat(left.state()).isEqualTo("unfinished");
    left.stop(false, heard);
    assertThat(docker.requests()).contains("DELETE /containers/db", "DELETE /networks/net");
  }

  /** Docker says nothing of the ports of one that does not run, or that there are none. */
  @Test
  void showsWhatDoesNotRunAnyMore() throws Exception {
    docker.has(of("fake", true, GONE), "api exited");
    assertThat(runner().running())
        .extracting(RunningBackend::project, RunningBackend::state)
        .containsExactly(tuple("fake", "exited"));
  }

  @Test
  void stopsNoOtherStartOfTheSameProject() throws Exception {
    docker.has(of("fake", false, HERE), "api running", "db running");
    RunningBackend first = runner().running().get(0);
    RunOwner owner = RunOwner.ofProcess();
    docker.has(new RunIdentity("fake", "0", true, owner, "the next"), "api running", "db running");
    first.follow(heard);
    first.stop(false, heard);
    assertThat(docker.requests()).noneMatch(one -> one.startsWith("DELETE"));
    assertThat(docker.requests()).noneMatch(one -> one.endsWith("/logs"));
  }

  /**
   * A build that ends in the moment of being cancelled has taken the name of the image. Layers that
   * another image stands on stay.
   */
  @Test
  void removesAnImageWithoutANameAlsoWhenTheStartFails() {
    docker.answer(
        "/images/json",
        200,
        """
        [{"Id": "former", "ParentId": "own"}, {"Id": "own", "ParentId": "shared"},
         {"Id": "shared", "ParentId": ""}, {"Id": "newest", "ParentId": "shared"}]
        """);
    for (String id : List.of("former", "own", "shared")) {
      docker.answer("/images/%s/json".formatted(id), 200, "{}");
    }
    assertThat(start("fake")).hasMessageStartingWith("Docker's disk is full");
    assertThat(docker.requests())
        .contains("DELETE /images/former", "DELETE /images/own")
        .doesNotContain("DELETE /images/shared");
  }

  @Test
  void saysThatItWasStoppedWhileItStarted() {
    docker.answer("/networks/create", 404, "{\"message\":\"network x not found\"}");
    assertThatThrownBy(
            () -> runner().start(RunnableProjects.project("fake"), RunOptions.USUAL, heard))
        .hasMessage("fake was stopped before it was ready: somebody removed a part of it");
  }
}
