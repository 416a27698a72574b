package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.project.Project;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Docker that is killed, or shut down, in the middle of something: one of the tests' own. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedDockerTest {
  private static final String NAME = "run-stopped";
  private static final Duration SOON = Duration.ofSeconds(30);

  /** Needs nothing but the image of the database, and builds for minutes. */
  private static final Project SLOW =
      RunnableProjects.with(
          RunnableProjects.project(NAME),
          "Dockerfile",
          text -> "FROM postgres:15\nRUN sleep 300\n");

  private final RecordingRunListener heard = new RecordingRunListener();
  private SecondDocker docker = new SecondDocker(Path.of("none"));
  private DockerRunner runner = new DockerRunner(RealDocker.HERE);

  /** Something that Docker is in the middle of. */
  private interface Doing {
    void go() throws DockerProblem, InterruptedException;
  }

  @BeforeAll
  void start() throws Exception {
    RealDocker.require();
    docker = SecondDocker.start();
    runner = new DockerRunner(docker.surroundings());
  }

  @BeforeEach
  void startAgain() {
    docker.startAgain();
    heard.all().clear();
  }

  @AfterAll
  void remove() {
    if (Files.exists(docker.folder())) {
      docker.remove();
    }
  }

  /** The second time what the first left is in the way, and has to go: a window asks anew. */
  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void whileItBuilds(String signal) throws Exception {
    DockerProblem problem =
        problem(
            () -> runner.at(Optional.empty()).start(SLOW, RunOptions.USUAL, heard),
            "RUN sleep",
            signal);
    assertThat(problem).hasMessage("Docker stopped while building: it was shut down or killed");
    assertThat(problem.remedy()).startsWith("start Docker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void whileTheBackendIsFollowed(String signal) throws Exception {
    RunSessions sessions = new RunSessions();
    RunIdentity identity = sessions.begin(SLOW, false);
    docker.sh(
        "docker -H \"$SECOND\" rm -f %1$s; docker -H \"$SECOND\" run -d --name %1$s %2$s postgres:15"
                .formatted(identity.container(Containers.API), labels(identity))
            + " sh -c 'trap \"exit 0\" TERM; while sleep 0.2; do echo alive; done'");
    RunningBackend backend =
        new DockerBackend(
            docker.surroundings(), sessions, identity, URI.create("http://x"), "running");
    assertThat(problem(() -> backend.follow(heard), "alive", signal))
        .hasMessageStartingWith("Docker stopped while the backend ran");
  }

  private static String labels(RunIdentity identity) {
    return identity.labels(Containers.API).entrySet().stream()
        .map(label -> "--label '%s=%s'".formatted(label.getKey(), label.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** Waits for a sign that it has begun, lets the signal come, and gives how it ends. */
  private DockerProblem problem(Doing doing, String sign, String signal) throws Exception {
    AtomicReference<Object> end = new AtomicReference<>("no end");
    Thread thread = new Thread(() -> end.set(end(doing)));
    thread.start();
    while (!heard.text().contains(sign)) {
      assertThat(thread.isAlive()).as("%s %s", end.get(), heard.text()).isTrue();
      Thread.sleep(20);
    }
    docker.signal(signal);
    thread.join(SOON.toMillis());
    if (end.get() instanceof DockerProblem problem) {
      return problem;
    }
    throw new AssertionError(end.get() + "\n" + heard.text());
  }

  private static Object end(Doing doing) {
    try {
      doing.go();
      return "the end";
    } catch (DockerProblem | InterruptedException | RuntimeException e) {
      return e;
    }
  }
}
