package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Frame;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A backend in the Docker of this machine. It holds no connection: it may run for days.
 *
 * @param surroundings where Docker is looked for
 * @param sessions the starts of the process that asks
 * @param identity the start that it is of: another one of the same project is not it
 */
record DockerBackend(
    HostEnvironment surroundings, RunSessions sessions, RunIdentity identity, URI url, String state)
    implements RunningBackend {
  /** How a server ends that was asked to. */
  private static final Set<Long> POLITE = Set.of(0L, 143L);

  @Override
  public String project() {
    return identity.project();
  }

  @Override
  public String revision() {
    return identity.revision();
  }

  @Override
  public boolean detached() {
    return identity.detached();
  }

  @Override
  public void follow(RunListener listener) throws DockerProblem, InterruptedException {
    DockerSession.use(
        surroundings,
        docker -> {
          Optional<Container> api = api(docker);
          if (api.isPresent()) { // else somebody stopped and removed it
            follow(docker, api.get().getId(), listener);
          }
          return true;
        });
  }

  private Optional<Container> api(DockerConnection docker)
      throws DockerProblem, InterruptedException {
    return new Leftovers(docker).find(identity).flatMap(trace -> trace.container(Containers.API));
  }

  private static void follow(DockerConnection docker, String container, RunListener listener)
      throws DockerProblem, InterruptedException {
    LogLines lines = LogLines.ofBackend(listener::log);
    try {
      docker.<Frame>read(
          (c, reading) ->
              c.logContainerCmd(container)
                  .withStdOut(true)
                  .withStdErr(true)
                  .withFollowStream(true)
                  .exec(reading),
          lines::add);
      Readiness readiness = new Readiness(docker);
      Readiness.State end = readiness.state(container);
      if (docker.isGone()) { // what was open serves on for a moment
        throw DockerSymptom.stoppedWhile("the backend ran", null);
      }
      if (!end.running() && !POLITE.contains(end.code())) {
        throw readiness.stopped(container, "the backend", end);
      }
    } catch (NotFoundException e) {
      return; // somebody stopped and removed it
    } catch (RuntimeException e) {
      throw docker.isGone()
          ? DockerSymptom.stoppedWhile("the backend ran", e)
          : DockerSymptom.explain(e);
    }
  }

  @Override
  public void stop(boolean dropData, RunListener listener)
      throws DockerProblem, InterruptedException {
    listener.phase(RunPhase.STOPPING);
    sessions.end(identity);
    DockerSession.use(
        surroundings,
        docker -> {
          new Leftovers(docker).removeSession(identity);
          return dropData && new Volumes(docker).dropAll(project(), sessions.owner());
        });
    listener.stopped();
  }
}
