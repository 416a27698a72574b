package dev.plinth.run;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.plinth.project.Project;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Runs projects in the Docker of this machine. */
public final class DockerRunner implements Runner {
  private final Surroundings surroundings;
  private final Owner owner = Owner.ofProcess();

  /** Starts that failed together with Docker, so that nothing of them could be removed. */
  private final Set<Identity> abandoned = ConcurrentHashMap.newKeySet();

  /** Looks for Docker where these surroundings say. */
  public DockerRunner(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws DockerProblem, InterruptedException {
    listener.phase(Phase.CONNECTING);
    Identity identity = Identity.of(project, options.detached(), owner);
    return Session.use(
        surroundings,
        docker -> {
          listener.connected(docker.address());
          listener.phase(Phase.CLEANING);
          new Remains(docker).removeOrphans(owner);
          removeAbandoned(docker);
          takeOver(docker, identity, listener);
          URI url = launch(docker, project, identity, options, listener);
          listener.started(url);
          return new DockerBackend(
              surroundings,
              owner,
              identity.project(),
              identity.revision(),
              url,
              "running",
              options.detached());
        });
  }

  private void removeAbandoned(DockerConnection docker) throws DockerProblem, InterruptedException {
    for (Identity identity : List.copyOf(abandoned)) {
      new Remains(docker).removeSession(identity);
      abandoned.remove(identity);
    }
  }

  /** A project runs once. One that runs detached gives way to its next version. */
  private void takeOver(DockerConnection docker, Identity identity, RunListener listener)
      throws DockerProblem, InterruptedException {
    Remains remains = new Remains(docker);
    boolean replaces = false;
    for (Container container : remains.containers()) {
      Map<String, String> labels = Remains.labels(container);
      if (!identity.key().equals(labels.get(Label.KEY))) {
        continue;
      }
      if (!owner.isPersonOf(labels)) {
        throw runsAlready(identity, "user " + labels.get(Label.USER) + " runs it");
      }
      if (!Remains.isDetached(labels)) {
        throw runsAlready(identity, "process " + labels.get(Label.PID) + " runs it");
      }
      replaces = true;
    }
    if (replaces) {
      listener.notice("it takes the place of the one that runs already");
    }
    remains.remove(identity.project(), owner);
  }

  private static DockerProblem runsAlready(Identity identity, String why) {
    String name = identity.project();
    return new DockerProblem(
        "%s runs already".formatted(name), why, "stop it first: plinth stop " + name);
  }

  private URI launch(
      DockerConnection docker,
      Project project,
      Identity identity,
      RunOptions options,
      RunListener listener)
      throws DockerProblem, InterruptedException {
    Launch launch = new Launch(docker, identity, options, listener);
    boolean started = false;
    try {
      URI url = launch.run(project, surroundings);
      started = true;
      return url;
    } catch (RuntimeException e) {
      throw Symptom.explain(e);
    } finally {
      if (!started) {
        undo(launch, identity);
      }
    }
  }

  /** What went wrong is worth more than what cannot be cleaned up now: the next start does that. */
  private void undo(Launch launch, Identity identity) throws InterruptedException {
    boolean cancelled = Thread.interrupted();
    abandoned.add(identity);
    try {
      launch.undo();
      abandoned.remove(identity);
    } catch (DockerProblem e) {
      return;
    } catch (RuntimeException e) {
      if (Symptom.of(e).isEmpty()) {
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
    return Session.use(
        surroundings,
        docker -> {
          List<RunningBackend> found = new ArrayList<>();
          for (Container container : new Remains(docker).containers()) {
            Map<String, String> labels = Remains.labels(container);
            if (owner.isPersonOf(labels) && Remains.role(container).equals(Containers.API)) {
              found.add(backend(container, labels));
            }
          }
          found.sort((a, b) -> a.project().compareTo(b.project()));
          return List.copyOf(found);
        });
  }

  private RunningBackend backend(Container container, Map<String, String> labels) {
    int port =
        Stream.of(container.getPorts())
            .map(ContainerPort::getPublicPort)
            .filter(p -> p != null)
            .findFirst()
            .orElse(0);
    return new DockerBackend(
        surroundings,
        owner,
        labels.getOrDefault(Label.PROJECT, ""),
        labels.getOrDefault(Label.REVISION, ""),
        URI.create("http://127.0.0.1:" + port),
        String.valueOf(container.getState()),
        Remains.isDetached(labels));
  }

  @Override
  public boolean dropData(String projectName) throws DockerProblem, InterruptedException {
    return Session.use(surroundings, docker -> new Volumes(docker).dropAll(projectName, owner));
  }
}
