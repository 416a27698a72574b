package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.plinth.project.Project;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs projects in the Docker of this machine. */
public final class DockerRunner implements Runner {
  private static final String RUNNING = "running";

  private final HostEnvironment surroundings;
  private final RunSessions sessions;

  /** Looks for Docker where these surroundings say, and knows of no start of this process yet. */
  public DockerRunner(HostEnvironment surroundings) {
    this(surroundings, new RunSessions());
  }

  private DockerRunner(HostEnvironment surroundings, RunSessions sessions) {
    this.surroundings = surroundings;
    this.sessions = sessions;
  }

  /**
   * Gives one that knows of the same starts.
   *
   * @param dockerHost where it finds Docker, whatever the environment says; nothing where it is
   *     looked for
   */
  public DockerRunner at(Optional<String> dockerHost) {
    return new DockerRunner(surroundings.withDockerHost(dockerHost), sessions);
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws DockerProblem, InterruptedException {
    listener.phase(RunPhase.CONNECTING);
    return DockerSession.use(
        surroundings,
        docker -> {
          listener.connected(docker.address());
          listener.phase(RunPhase.CLEANING);
          new Leftovers(docker).removeOrphans(sessions, listener);
          takeOver(docker, project.name(), listener);
          RunIdentity identity = sessions.begin(project, options.detached());
          URI url = launch(docker, project, identity, options, listener);
          listener.started(url);
          return new DockerBackend(surroundings, sessions, identity, url, RUNNING);
        });
  }

  /**
   * A project runs once. One that runs detached gives way to its next version, and what is over
   * gives way in any case; nothing goes but what was looked at.
   */
  private void takeOver(DockerConnection docker, String project, RunListener listener)
      throws DockerProblem, InterruptedException {
    Leftovers remains = new Leftovers(docker);
    String key = RunIdentity.key(project);
    List<RunResources> former =
        remains.traces().stream().filter(trace -> trace.key().equals(key)).toList();
    for (RunResources trace : former) {
      requireOurs(trace, project);
    }
    for (RunResources trace : former) {
      if (!sessions.isOver(trace)) {
        listener.notice("it takes the place of the one that runs already");
      }
      remains.remove(trace);
    }
  }

  private void requireOurs(RunResources trace, String project) throws DockerProblem {
    if (!sessions.isMine(trace)) {
      throw new DockerProblem(
          "%s runs already".formatted(project),
          "user %s runs it".formatted(trace.labels().get(DockerLabel.USER)),
          "give your project another name");
    }
    boolean givesWay = trace.isDetached() && trace.hasBegun();
    if (!givesWay && !sessions.isOver(trace)) {
      throw new DockerProblem(
          project + (trace.hasBegun() ? " runs already" : " is being started already"),
          "process %s does it".formatted(trace.labels().get(DockerLabel.PID)),
          "stop it first: plinth stop " + project);
    }
  }

  private URI launch(
      DockerConnection docker,
      Project project,
      RunIdentity identity,
      RunOptions options,
      RunListener listener)
      throws DockerProblem, InterruptedException {
    BackendLaunch launch = new BackendLaunch(docker, surroundings, identity, options, listener);
    boolean started = false;
    try {
      URI url = launch.run(project);
      started = true;
      return url;
    } catch (NotFoundException e) {
      boolean isImage = DockerSymptom.of(e).filter(DockerSymptom.NO_SUCH_IMAGE::equals).isPresent();
      throw isImage ? DockerSymptom.explain(e) : stoppedMeanwhile(project, e);
    } catch (RuntimeException e) {
      throw DockerSymptom.explain(e);
    } finally {
      if (!started) {
        undo(launch, identity);
      }
    }
  }

  /** What it has made is gone, and it did not do that itself. */
  private static DockerProblem stoppedMeanwhile(Project project, NotFoundException cause) {
    return new DockerProblem(
        "%s was stopped before it was ready".formatted(project.name()),
        "somebody removed a part of it",
        "start it again",
        List.of(),
        cause);
  }

  /** What went wrong is worth more than what cannot be cleaned up now: the next start does that. */
  private void undo(BackendLaunch launch, RunIdentity identity) throws InterruptedException {
    boolean cancelled = Thread.interrupted();
    sessions.end(identity);
    try {
      launch.undo();
    } catch (DockerProblem e) {
      return;
    } catch (RuntimeException e) {
      if (DockerSymptom.of(e).isEmpty()) {
        throw e;
      }
    } finally {
      if (cancelled) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public List<RunningBackend> running() throws DockerProblem, InterruptedException {
    return DockerSession.use(
        surroundings,
        docker -> {
          List<RunningBackend> found = new ArrayList<>();
          for (RunResources trace : new Leftovers(docker).traces()) {
            if (sessions.isMine(trace)) {
              found.add(backend(trace));
            }
          }
          found.sort((a, b) -> a.project().compareTo(b.project()));
          return List.copyOf(found);
        });
  }

  private RunningBackend backend(RunResources trace) {
    Optional<Container> api = trace.container(Containers.API);
    int port =
        api.map(Container::getPorts).stream()
            .flatMap(Stream::of)
            .map(ContainerPort::getPublicPort)
            .filter(p -> p != null)
            .findFirst()
            .orElse(0);
    return new DockerBackend(
        surroundings,
        sessions,
        RunIdentity.of(trace, sessions.owner()),
        URI.create("http://127.0.0.1:" + port),
        api.map(one -> String.valueOf(one.getState()))
            .orElse(sessions.isOver(trace) ? "unfinished" : "starting"));
  }

  @Override
  public boolean dropData(String projectName) throws DockerProblem, InterruptedException {
    return DockerSession.use(
        surroundings, docker -> new Volumes(docker).dropAll(projectName, sessions.owner()));
  }
}
