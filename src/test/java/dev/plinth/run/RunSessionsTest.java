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

/** Which starts are over, so that what is left of them may go. */
class RunSessionsTest {
  private final RunSessions sessions = new RunSessions();
  private final RunIdentity mine = sessions.begin(RunnableProjects.project("shop"), false);

  /** Gives what is in Docker of a start: containers, each as its role and its state. */
  private static RunResources trace(RunIdentity identity, String... containers) {
    return new RunResources(
        Stream.of(containers).map(one -> container(identity, one)).toList(), List.of());
  }

  private static Container container(RunIdentity identity, String roleAndState) {
    String[] words = roleAndState.split(" ", 2);
    Map<String, Object> json =
        Map.of("Id", "1", "State", words[1], "Labels", identity.labels(words[0]));
    return DockerClientConfig.getDefaultObjectMapper().convertValue(json, Container.class);
  }

  /** Gives a start of another process. */
  private static RunIdentity of(ProcessIdentity process, boolean detached) {
    RunOwner owner = new RunOwner(RunOwner.ofProcess().user(), process);
    return new RunIdentity("shop", "0", detached, owner, "another");
  }

  private static ProcessIdentity gone() {
    ProcessIdentity here = ProcessIdentity.ofProcess();
    return new ProcessIdentity(here.table(), here.pid(), "another time");
  }

  private static ProcessIdentity elsewhere() {
    return new ProcessIdentity("elsewhere", 1, "1");
  }

  @Test
  void oneOfThisProcessLivesUntilItIsEnded() {
    RunResources trace = trace(mine, "api running", "db running");
    assertThat(sessions.isOver(trace)).isFalse();
    sessions.end(mine);
    assertThat(sessions.isOver(trace)).isTrue();
  }

  /** Docker was started again meanwhile, and starts no container of ours again. */
  @Test
  void oneOfThisProcessIsOverWhenItsContainersEnded() {
    assertThat(sessions.isOver(trace(mine, "api exited", "db exited"))).isTrue();
    assertThat(sessions.isOver(trace(mine, "secrets exited"))).isFalse();
  }

  @Test
  void oneThatCouldNotBeStoppedIsOverAllTheSame() {
    HostEnvironment nowhere =
        new HostEnvironment(Map.of("DOCKER_HOST", "unix:///nowhere.sock"), "Linux", Path.of("/"));
    RunningBackend backend =
        new DockerBackend(nowhere, sessions, mine, URI.create("http://x"), "running");
    assertThatThrownBy(() -> backend.stop(false, new RecordingRunListener()))
        .isInstanceOf(DockerProblem.class);
    assertThat(sessions.isOver(trace(mine, "api running", "db running"))).isTrue();
  }

  @Test
  void oneOfALivingProcessIsLeftAlone() {
    RunIdentity other = new RunSessions().begin(RunnableProjects.project("shop"), false);
    assertThat(sessions.isOver(trace(other, "api running"))).isFalse();
    assertThat(sessions.isOver(trace(other, "api exited"))).isFalse();
  }

  @Test
  void oneOfAProcessThatIsGoneIsOver() {
    assertThat(sessions.isOver(trace(of(gone(), false), "api running"))).isTrue();
  }

  /** Its number means nothing here: it may be of another container or of before a reboot. */
  @Test
  void oneOfAnotherTableOfProcessesIsOverOnceItsContainersEnded() {
    RunIdentity other = of(elsewhere(), false);
    assertThat(sessions.isOver(trace(other, "api running", "db running"))).isFalse();
    assertThat(sessions.isOver(trace(other, "db created"))).isFalse();
    assertThat(sessions.isOver(trace(other, "api exited", "db exited"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "db running,true",
    "secrets exited,true",
    "api created,true",
    "api running,false",
    "api exited,false"
  })
  void aDetachedOneNeedsItsProcessUntilItsApiIsStarted(String container, boolean isOver) {
    assertThat(sessions.isOver(trace(of(gone(), true), container))).isEqualTo(isOver);
  }

  @Test
  void aDetachedOneThatIsBeingStartedIsLeftAlone() {
    RunIdentity other = new RunSessions().begin(RunnableProjects.project("shop"), true);
    assertThat(sessions.isOver(trace(other, "db running"))).isFalse();
  }
}
