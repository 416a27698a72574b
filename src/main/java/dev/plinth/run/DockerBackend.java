package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Frame;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A backend in the Docker of this machine. No connection to Docker is kept open, because a backend
 * can run for days.
 *
 * @param environment the environment in which Docker is found
 * @param sessions the runs of this process
 * @param identity the run that the backend belongs to; another run of the same project is another
 *     backend
 * @param url the address of the API
 * @param state the state, see {@link RunningBackend#state}
 */
record DockerBackend(
    HostEnvironment environment, RunSessions sessions, RunIdentity identity, URI url, String state)
    implements RunningBackend {
  /** The exit codes of a server that was asked to stop: 0, or 143 for SIGTERM. */
  private static final Set<Long> CLEAN_EXIT_CODES = Set.of(0L, 143L);

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
        environment,
        docker -> {
          Optional<Container> api = api(docker);
          if (api.isPresent()) { // otherwise the run was stopped and removed
            follow(docker, api.get().getId(), listener);
          }
          return true;
        });
  }

  private Optional<Container> api(DockerConnection docker)
      throws DockerProblem, InterruptedException {
    return new Leftovers(docker).find(identity).flatMap(run -> run.container(Containers.API));
  }

  private static void follow(DockerConnection docker, String container, RunListener listener)
      throws DockerProblem, InterruptedException {
    LogLines lines = LogLines.ofBackend(listener::log);
    try {
      docker.<Frame>read(
          (c, stream) ->
              c.logContainerCmd(container)
                  .withStdOut(true)
                  .withStdErr(true)
                  .withFollowStream(true)
                  .exec(stream),
          lines::add);
      Readiness readiness = new Readiness(docker);
      Readiness.State end = readiness.state(container);
      if (docker.isUnreachable()) { // Docker refuses new connections before it ends the open ones
        throw DockerSymptom.stoppedWhile("the backend was running", null);
      }
      if (!end.running() && !CLEAN_EXIT_CODES.contains(end.exitCode())) {
        throw readiness.explainStop(container, "the backend", end);
      }
    } catch (NotFoundException e) {
      return; // the run was stopped and removed
    } catch (RuntimeException e) {
      throw docker.isUnreachable()
          ? DockerSymptom.stoppedWhile("the backend was running", e)
          : DockerSymptom.explain(e);
    }
  }

  /** Renames the container of the API, since Docker cannot change the labels of a container. */
  @Override
  public void detach() throws DockerProblem, InterruptedException {
    DockerSession.use(
        environment,
        docker -> {
          Container api = api(docker).orElseThrow(this::alreadyStopped);
          docker.execute(
              c ->
                  c.renameContainerCmd(api.getId())
                      .withName(identity.detachedContainer(Containers.API))
                      .exec());
          return true;
        });
  }

  private DockerProblem alreadyStopped() {
    return new DockerProblem(
        project() + " does not run any more", "it was stopped or has failed", "start it again");
  }

  @Override
  public void stop(boolean dropData, RunListener listener)
      throws DockerProblem, InterruptedException {
    listener.phase(RunPhase.STOPPING);
    sessions.end(identity);
    DockerSession.use(
        environment,
        docker -> {
          new Leftovers(docker).removeSession(identity);
          return dropData && new Volumes(docker).dropAll(project(), sessions.owner());
        });
    listener.stopped();
  }
}
