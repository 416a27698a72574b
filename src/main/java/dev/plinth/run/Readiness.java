package dev.plinth.run;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Waits until containers are ready for use, and explains why a container is not ready. */
final class Readiness {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration SHORT_PAUSE = Duration.ofMillis(20);
  private static final int HTTP_TIMEOUT_MILLIS = 2_000;
  private static final int HTTP_OK = 200;

  /** The exit code of a process that was ended by SIGKILL. */
  private static final int KILLED = 137;

  private final DockerConnection docker;

  Readiness(DockerConnection docker) {
    this.docker = docker;
  }

  /** A condition to wait for. */
  private interface Condition {
    boolean isMet() throws DockerProblem, InterruptedException;
  }

  /**
   * Waits until the database accepts TCP connections. While PostgreSQL sets up its data, it accepts
   * connections only on its Unix socket.
   */
  void awaitDatabase(String id) throws DockerProblem, InterruptedException {
    await(id, "the database", () -> acceptsConnections(id));
  }

  private boolean acceptsConnections(String id) throws DockerProblem, InterruptedException {
    if (!state(id).running()) {
      return false;
    }
    ContainerShell shell = new ContainerShell(docker, id);
    return shell
        .run("pg_isready", "--host=127.0.0.1", "--username=app", "--dbname=app")
        .succeeded();
  }

  /**
   * Waits until the health check of the API succeeds. An open port is not enough, since Docker
   * opens the port before the API listens.
   */
  void awaitApi(String id, URI url) throws DockerProblem, InterruptedException {
    await(id, "the backend", () -> isHealthy(url));
  }

  private static boolean isHealthy(URI url) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) url.resolve("/health").toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(HTTP_TIMEOUT_MILLIS);
      connection.setReadTimeout(HTTP_TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode() == HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private void await(String id, String name, Condition condition)
      throws DockerProblem, InterruptedException {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!condition.isMet()) {
      State state = state(id);
      if (!state.running()) {
        throw explainStop(id, name, state);
      }
      if (System.nanoTime() > deadline) {
        throw explainDelay(
            id,
            name + " did not become ready",
            "it runs, but did not answer for %d seconds".formatted(TIMEOUT.toSeconds()));
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /**
   * Waits until a container that does one task has ended.
   *
   * @param name the name of the container for users
   * @throws DockerProblem if the container fails, or still runs after the timeout
   */
  void awaitSuccess(String id, String name, Duration timeout)
      throws DockerProblem, InterruptedException {
    State state = awaitEnd(id, name, timeout);
    if (state.exitCode() != 0) {
      throw explainStop(id, name, state);
    }
  }

  /**
   * Waits until a container that does one task has ended, and returns its last state.
   *
   * @param name the name of the container for users
   * @throws DockerProblem if the container still runs after the timeout
   */
  State awaitEnd(String id, String name, Duration timeout)
      throws DockerProblem, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    State state = state(id);
    while (state.running()) {
      if (System.nanoTime() > deadline) {
        throw explainDelay(
            id,
            name + " did not finish",
            "it still runs after %d seconds".formatted(timeout.toSeconds()));
      }
      Thread.sleep(SHORT_PAUSE.toMillis());
      state = state(id);
    }
    return state;
  }

  private DockerProblem explainDelay(String id, String what, String why)
      throws DockerProblem, InterruptedException {
    return new DockerProblem(
        what,
        why,
        "see its log below, and check whether this machine is overloaded",
        tail(id),
        null);
  }

  /**
   * The state of a container.
   *
   * @param running whether the container runs
   * @param exitCode the exit code; meaningful only if the container does not run
   * @param outOfMemory whether the container was killed because it ran out of memory
   */
  record State(boolean running, long exitCode, boolean outOfMemory) {}

  /** Returns the current state of a container. */
  State state(String id) throws DockerProblem, InterruptedException {
    InspectContainerResponse.ContainerState state =
        docker.call(c -> c.inspectContainerCmd(id).exec()).getState();
    Long exitCode = state.getExitCodeLong();
    return new State(
        Boolean.TRUE.equals(state.getRunning()),
        exitCode == null ? 0 : exitCode,
        Boolean.TRUE.equals(state.getOOMKilled()));
  }

  /**
   * Returns the problem for a container that stopped.
   *
   * @param name the name of the container for users, as in "the backend"
   */
  DockerProblem explainStop(String id, String name, State state)
      throws DockerProblem, InterruptedException {
    List<String> tail = tail(id);
    if (DockerSymptom.of(String.join("\n", tail))
        .filter(symptom -> symptom == DockerSymptom.DISK_FULL)
        .isPresent()) {
      return DockerSymptom.DISK_FULL.problem(String.join("\n", tail), null);
    }
    if (state.outOfMemory()) {
      return new DockerProblem(
          name + " was stopped", "it ran out of memory", "give Docker more memory", tail, null);
    }
    return new DockerProblem(
        "%s stopped (exit code %d)".formatted(name, state.exitCode()),
        state.exitCode() == KILLED ? "it was killed" : "",
        "see its log below",
        tail,
        null);
  }

  /** Returns the last lines of the log of a container. */
  List<String> tail(String id) throws DockerProblem, InterruptedException {
    LogLines lines = new LogLines(line -> {});
    docker.<Frame>read(
        (c, stream) ->
            c.logContainerCmd(id).withStdOut(true).withStdErr(true).withTail(20).exec(stream),
        lines::add);
    return lines.tail();
  }
}
