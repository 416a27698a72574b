package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import java.net.URI;
import java.util.Set;

/**
 * A backend in the Docker of this machine. It holds no connection: it may run for days.
 *
 * @param surroundings where Docker is looked for
 * @param owner who asks
 */
record DockerBackend(
    Surroundings surroundings,
    Owner owner,
    String project,
    String revision,
    URI url,
    String state,
    boolean detached)
    implements RunningBackend {
  /** How a server ends that was asked to. */
  private static final Set<Long> POLITE = Set.of(0L, 143L);

  @Override
  public void follow(RunListener listener) throws DockerProblem, InterruptedException {
    Session.use(
        surroundings,
        docker -> {
          follow(docker, listener);
          return true;
        });
  }

  private void follow(DockerConnection docker, RunListener listener)
      throws DockerProblem, InterruptedException {
    String container = "plinth-" + Identity.key(project) + '-' + Containers.API;
    Lines lines = Lines.ofBackend(listener::log);
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
        throw Symptom.stoppedWhile("the backend ran", null);
      }
      if (!end.running() && !POLITE.contains(end.code())) {
        throw readiness.stopped(container, "the backend", end);
      }
    } catch (NotFoundException e) {
      return; // somebody stopped and removed it
    } catch (RuntimeException e) {
      throw docker.isGone() ? Symptom.stoppedWhile("the backend ran", e) : Symptom.explain(e);
    }
  }

  @Override
  public void stop(boolean dropData, RunListener listener)
      throws DockerProblem, InterruptedException {
    listener.phase(Phase.STOPPING);
    Session.use(
        surroundings,
        docker -> {
          new Remains(docker).remove(project, owner);
          return dropData && new Volumes(docker).dropAll(project, owner);
        });
    listener.stopped();
  }
}
