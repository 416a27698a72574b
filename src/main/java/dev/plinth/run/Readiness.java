package dev.plinth.run;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Waits until containers do what they are there for, and says why when they do not. */
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int ANSWER_MILLIS = 2_000;
  private static final int OK = 200;
  private static final int KILLED = 137;

  private final DockerConnection docker;

  Readiness(DockerConnection docker) {
    this.docker = docker;
  }

  /** Asks something of a container that is to become true. */
  private interface Question {
    boolean isTrue() throws DockerProblem, InterruptedException;
  }

  /** Waits until the database takes connections from its network, and not just from itself. */
  void awaitDatabase(String id) throws DockerProblem, InterruptedException {
    await(id, "the database", () -> accepts(id));
  }

  private boolean accepts(String id) throws DockerProblem, InterruptedException {
    if (!state(id).running()) {
      return false;
    }
    String exec =
        docker.ask(
            c ->
                c.execCreateCmd(id)
                    .withCmd("pg_isready", "--host=127.0.0.1", "--username=app", "--dbname=app")
                    .withAttachStdout(true)
                    .exec()
                    .getId());
    docker.<Frame>read((c, reading) -> c.execStartCmd(exec).exec(reading), frame -> {});
    Long code = docker.ask(c -> c.inspectExecCmd(exec).exec()).getExitCodeLong();
    return code != null && code == 0;
  }

  /** Waits until the API says that it is well: an open port says nothing, Docker opens it. */
  void awaitApi(String id, URI url) throws DockerProblem, InterruptedException {
    await(id, "the backend", () -> isWell(url));
  }

  private static boolean isWell(URI url) {
    try {
      HttpURLConnection asked =
          (HttpURLConnection) url.resolve("/health").toURL().openConnection(Proxy.NO_PROXY);
      asked.setConnectTimeout(ANSWER_MILLIS);
      asked.setReadTimeout(ANSWER_MILLIS);
      try {
        return asked.getResponseCode() == OK;
      } finally {
        asked.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private void await(String id, String name, Question question)
      throws DockerProblem, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!question.isTrue()) {
      State state = state(id);
      if (!state.running()) {
        throw stopped(id, name, state);
      }
      if (System.nanoTime() > end) {
        throw new DockerProblem(
            name + " does not become ready",
            "it runs, but did not answer for %d seconds".formatted(LIMIT.toSeconds()),
            "see what it said, and whether this machine is very busy",
            tail(id),
            null);
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /**
   * How a container is.
   *
   * @param code its exit code; only of one that does not run
   * @param memory whether it was killed because the memory did not suffice
   */
  record State(boolean running, long code, boolean memory) {}

  State state(String id) throws DockerProblem, InterruptedException {
    InspectContainerResponse.ContainerState state =
        docker.ask(c -> c.inspectContainerCmd(id).exec()).getState();
    Long code = state.getExitCodeLong();
    return new State(
        Boolean.TRUE.equals(state.getRunning()),
        code == null ? 0 : code,
        Boolean.TRUE.equals(state.getOOMKilled()));
  }

  /** Says why a container does not run any more. */
  DockerProblem stopped(String id, String name, State state)
      throws DockerProblem, InterruptedException {
    List<String> tail = tail(id);
    if (DockerSymptom.of(String.join("\n", tail))
        .filter(s -> s == DockerSymptom.DISK_FULL)
        .isPresent()) {
      return DockerSymptom.DISK_FULL.problem(String.join("\n", tail), null);
    }
    if (state.memory()) {
      return new DockerProblem(
          name + " was stopped", "the memory did not suffice", "give Docker more", tail, null);
    }
    return new DockerProblem(
        "%s stopped (exit code %d)".formatted(name, state.code()),
        state.code() == KILLED ? "somebody killed it" : "",
        "see what it said before",
        tail,
        null);
  }

  private List<String> tail(String id) throws DockerProblem, InterruptedException {
    LogLines lines = new LogLines(line -> {});
    docker.<Frame>read(
        (c, reading) ->
            c.logContainerCmd(id).withStdOut(true).withStdErr(true).withTail(20).exec(reading),
        lines::add);
    return lines.tail();
  }
}
