package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.problem.ProblemException;
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

/** Tests a Docker daemon that is killed or shut down during a build or a run. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedDockerTest {
  private static final String NAME = "run-stopped";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** A project whose build needs only the database image and takes minutes. */
  private static final Project SLOW =
      RunnableProjects.with(
          RunnableProjects.project(NAME),
          "Dockerfile",
          text -> "FROM postgres:15\nRUN sleep 300\n");

  private final RecordingRunListener listener = new RecordingRunListener();
  private SecondDocker docker = new SecondDocker(Path.of("none"));
  private DockerRunner runner = new DockerRunner(RealDocker.HERE);

  /** An activity of Docker. */
  private interface Activity {
    void execute() throws ProblemException, InterruptedException;
  }

  @BeforeAll
  void start() throws Exception {
    RealDocker.require();
    docker = SecondDocker.start();
    runner = new DockerRunner(docker.environment());
  }

  @BeforeEach
  void startAgain() {
    docker.startAgain();
    listener.events().clear();
  }

  @AfterAll
  void remove() {
    if (Files.exists(docker.folder())) {
      docker.remove();
    }
  }

  /** The second build first removes the leftovers of the first one. */
  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void stopsDuringABuild(String signal) throws Exception {
    DockerProblem problem =
        problem(
            () ->
                runner.withDockerHost(Optional.empty()).start(SLOW, RunOptions.DEFAULTS, listener),
            "RUN sleep",
            signal);
    assertThat(problem)
        .hasMessage("Docker stopped while building the image: it was shut down or killed");
    assertThat(problem.problem().remedy()).startsWith("start Docker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void stopsWhileTheLogIsFollowed(String signal) throws Exception {
    RunSessions sessions = new RunSessions();
    // Another project: the container stays, and would keep the other test from starting its own.
    RunIdentity identity = sessions.begin(RunnableProjects.project("run-followed"), false);
    docker.sh(
        ("docker -H \"$SECOND\" rm -f %1$s;"
                    + " docker -H \"$SECOND\" run -d --name %1$s %2$s postgres:15")
                .formatted(identity.container(Containers.API), labels(identity))
            + " sh -c 'trap \"exit 0\" TERM; while sleep 0.2; do echo alive; done'");
    RunningBackend backend =
        new DockerBackend(
            docker.environment(), sessions, identity, URI.create("http://x"), "running");
    assertThat(problem(() -> backend.follow(listener), "alive", signal))
        .hasMessageStartingWith("Docker stopped while the backend was running");
  }

  private static String labels(RunIdentity identity) {
    return identity.labels(Containers.API).entrySet().stream()
        .map(label -> "--label '%s=%s'".formatted(label.getKey(), label.getValue()))
        .collect(Collectors.joining(" "));
  }

  /**
   * Starts an activity, sends a signal to Docker and returns the problem that ends the activity.
   *
   * @param output the output that shows that the activity has begun
   */
  private DockerProblem problem(Activity activity, String output, String signal) throws Exception {
    AtomicReference<Object> outcome = new AtomicReference<>("no outcome");
    Thread thread = new Thread(() -> outcome.set(outcome(activity)));
    thread.start();
    while (!listener.text().contains(output)) {
      assertThat(thread.isAlive()).as("%s %s", outcome.get(), listener.text()).isTrue();
      Thread.sleep(20);
    }
    docker.signal(signal);
    thread.join(TIMEOUT.toMillis());
    if (outcome.get() instanceof DockerProblem problem) {
      return problem;
    }
    throw new AssertionError(outcome.get() + "\n" + listener.text());
  }

  private static Object outcome(Activity activity) {
    try {
      activity.execute();
      return "success";
    } catch (ProblemException | InterruptedException | RuntimeException e) {
      return e;
    }
  }
}
