package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs projects in the Docker of this machine. */
public final class DockerRunner implements Runner {
  private static final String RUNNING = "running";

  private final HostEnvironment environment;
  private final RunSessions sessions;

  /** Creates a runner that finds Docker in this environment and has started no run yet. */
  public DockerRunner(HostEnvironment environment) {
    this(environment, new RunSessions());
  }

  private DockerRunner(HostEnvironment environment, RunSessions sessions) {
    this.environment = environment;
    this.sessions = sessions;
  }

  /**
   * Returns a runner for another Docker host. Both runners share the runs of this process.
   *
   * @param dockerHost the address of the Docker host, which takes precedence over the environment;
   *     empty to find Docker in the environment
   */
  public DockerRunner withDockerHost(Optional<String> dockerHost) {
    return new DockerRunner(environment.withDockerHost(dockerHost), sessions);
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws ProblemException, InterruptedException {
    listener.phase(RunPhase.CONNECTING);
    return DockerSession.use(
        environment,
        docker -> {
          listener.connected(docker.address());
          listener.phase(RunPhase.CLEANING);
          new Leftovers(docker).removeOrphans(sessions, listener);
          FormerRuns former = FormerRuns.of(docker, project.name(), sessions, listener);
          RunIdentity identity = sessions.begin(project, options.detached());
          URI url = launch(docker, project, identity, options, listener, former);
          listener.started(url);
          return new DockerBackend(environment, sessions, identity, url, RUNNING);
        });
  }

  private URI launch(
      DockerConnection docker,
      Project project,
      RunIdentity identity,
      RunOptions options,
      RunListener listener,
      FormerRuns former)
      throws ProblemException, InterruptedException {
    BackendLaunch launch = new BackendLaunch(docker, environment, identity, options, listener);
    boolean started = false;
    try {
      URI url = launch.run(project, former);
      started = true;
      return url;
    } catch (NotFoundException e) {
      boolean isImageMissing =
          DockerSymptom.of(e).filter(DockerSymptom.NO_SUCH_IMAGE::equals).isPresent();
      throw isImageMissing ? DockerSymptom.explain(e) : stoppedByOther(project, e);
    } catch (RuntimeException e) {
      throw DockerSymptom.explain(e);
    } finally {
      if (!started) {
        undo(launch, identity);
      }
    }
  }

  /** Returns the problem for a run from which another process removed a resource. */
  private static DockerProblem stoppedByOther(Project project, NotFoundException cause) {
    return new DockerProblem(
        "%s was stopped before it was ready".formatted(project.name()),
        "one of its containers, networks or volumes was removed",
        "start it again",
        List.of(),
        cause);
  }

  /**
   * Undoes a failed launch. A {@link DockerProblem} here is ignored: the failure of the launch
   * matters more, and the next launch cleans up.
   */
  private void undo(BackendLaunch launch, RunIdentity identity) throws InterruptedException {
    boolean wasInterrupted = Thread.interrupted();
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
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns the stored data of projects in the same Docker. */
  public ProjectData data() {
    return new DockerData(environment, sessions);
  }

  @Override
  public List<RunningBackend> running() throws DockerProblem, InterruptedException {
    return DockerSession.use(
        environment,
        docker -> {
          List<RunningBackend> found = new ArrayList<>();
          for (RunResources run : new Leftovers(docker).runs()) {
            if (sessions.isOwn(run)) {
              found.add(backend(run));
            }
          }
          found.sort((a, b) -> a.project().compareTo(b.project()));
          return List.copyOf(found);
        });
  }

  private RunningBackend backend(RunResources run) {
    Optional<Container> api = run.container(Containers.API);
    int port =
        api.map(Container::getPorts).stream()
            .flatMap(Stream::of)
            .map(ContainerPort::getPublicPort)
            .filter(p -> p != null)
            .findFirst()
            .orElse(0);
    return new DockerBackend(
        environment,
        sessions,
        RunIdentity.of(run, sessions.owner()),
        URI.create("http://127.0.0.1:" + port),
        api.map(container -> String.valueOf(container.getState()))
            .orElse(sessions.isLeftover(run) ? "unfinished" : "starting"));
  }

  @Override
  public DockerServer server() throws DockerProblem, InterruptedException {
    return DockerSession.use(environment, DockerConnection::server);
  }

  @Override
  public boolean dropData(String projectName) throws DockerProblem, InterruptedException {
    return DockerSession.use(
        environment, docker -> new Volumes(docker).dropAll(projectName, sessions.owner()));
  }
}
