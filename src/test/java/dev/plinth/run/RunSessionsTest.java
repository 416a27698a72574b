package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DockerClientConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which runs are leftovers, whose resources may be removed. */
class RunSessionsTest {
  private final RunSessions sessions = new RunSessions();
  private final RunIdentity own = sessions.begin(RunnableProjects.project("shop"), false);

  /** Returns the Docker resources of a run: containers, each given as "role state". */
  private static RunResources resources(RunIdentity identity, String... containers) {
    return new RunResources(
        Stream.of(containers).map(text -> container(identity, text)).toList(), List.of());
  }

  private static Container container(RunIdentity identity, String roleAndState) {
    String[] words = roleAndState.split(" ", 2);
    Map<String, Object> json =
        Map.of("Id", "1", "State", words[1], "Labels", identity.labels(words[0]));
    return DockerClientConfig.getDefaultObjectMapper().convertValue(json, Container.class);
  }

  /** Returns a run of another process. */
  private static RunIdentity runOf(ProcessIdentity process, boolean detached) {
    RunOwner owner = new RunOwner(RunOwner.ofProcess().user(), process);
    return new RunIdentity("shop", "0", detached, owner, "another");
  }

  private static ProcessIdentity endedProcess() {
    ProcessIdentity current = ProcessIdentity.ofProcess();
    return new ProcessIdentity(current.pidNamespace(), current.pid(), "another time");
  }

  private static ProcessIdentity foreignProcess() {
    return new ProcessIdentity("elsewhere", 1, "1");
  }

  @Test
  void keepsARunOfThisProcessUntilItIsEnded() {
    RunResources run = resources(own, "api running", "db running");
    assertThat(sessions.isLeftover(run)).isFalse();
    sessions.end(own);
    assertThat(sessions.isLeftover(run)).isTrue();
  }

  /** When Docker restarts, it does not restart the containers of Plinth. */
  @Test
  void treatsARunOfThisProcessWithStoppedContainersAsALeftover() {
    assertThat(sessions.isLeftover(resources(own, "api exited", "db exited"))).isTrue();
    assertThat(sessions.isLeftover(resources(own, "secrets exited"))).isFalse();
  }

  @Test
  void treatsARunThatCouldNotBeStoppedAsALeftover() {
    HostEnvironment nowhere =
        new HostEnvironment(Map.of("DOCKER_HOST", "unix:///nowhere.sock"), "Linux", Path.of("/"));
    RunningBackend backend =
        new DockerBackend(nowhere, sessions, own, URI.create("http://x"), "running");
    assertThatThrownBy(() -> backend.stop(false, new RecordingRunListener()))
        .isInstanceOf(DockerProblem.class);
    assertThat(sessions.isLeftover(resources(own, "api running", "db running"))).isTrue();
  }

  @Test
  void keepsRunsOfLivingProcesses() {
    RunIdentity other = new RunSessions().begin(RunnableProjects.project("shop"), false);
    assertThat(sessions.isLeftover(resources(other, "api running"))).isFalse();
    assertThat(sessions.isLeftover(resources(other, "api exited"))).isFalse();
  }

  @Test
  void treatsARunOfAnEndedProcessAsALeftover() {
    assertThat(sessions.isLeftover(resources(runOf(endedProcess(), false), "api running")))
        .isTrue();
  }

  /** A process id of another container or of an earlier boot means nothing here. */
  @Test
  void keepsARunOfAnotherNamespaceUntilItsContainersStop() {
    RunIdentity other = runOf(foreignProcess(), false);
    assertThat(sessions.isLeftover(resources(other, "api running", "db running"))).isFalse();
    assertThat(sessions.isLeftover(resources(other, "db created"))).isFalse();
    assertThat(sessions.isLeftover(resources(other, "api exited", "db exited"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "db running,true",
    "secrets exited,true",
    "api created,true",
    "api running,false",
    "api exited,false"
  })
  void needsTheProcessOfADetachedRunUntilTheApiStarts(String container, boolean isLeftover) {
    assertThat(sessions.isLeftover(resources(runOf(endedProcess(), true), container)))
        .isEqualTo(isLeftover);
  }

  @Test
  void keepsADetachedRunThatIsBeingStarted() {
    RunIdentity other = new RunSessions().begin(RunnableProjects.project("shop"), true);
    assertThat(sessions.isLeftover(resources(other, "db running"))).isFalse();
  }
}
