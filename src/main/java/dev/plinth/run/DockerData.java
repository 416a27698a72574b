package dev.plinth.run;

import static java.util.stream.Collectors.joining;

import com.github.dockerjava.api.model.Container;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.RemedyPlace;
import java.util.List;
import java.util.Optional;

/**
 * The stored data of projects in the Docker of this machine. The server of a project that does not
 * run is started for each call; a start of the project meanwhile is refused.
 *
 * @param environment the environment in which Docker is found
 * @param sessions the runs of this process
 */
record DockerData(HostEnvironment environment, RunSessions sessions) implements ProjectData {
  /** An operation on the server of a project. */
  interface Operation<T> {
    T execute(Psql psql) throws ProblemException, InterruptedException;
  }

  @Override
  public List<String> projects() throws DockerProblem, InterruptedException {
    return DockerSession.use(environment, docker -> new Volumes(docker).projects(sessions.owner()));
  }

  @Override
  public List<Snapshot> snapshots(String project) throws ProblemException, InterruptedException {
    return use(project, psql -> new Snapshots(psql).list());
  }

  /** Executes an operation on the server of a project, which is started if it does not run. */
  <T> T use(String project, Operation<T> operation) throws ProblemException, InterruptedException {
    return DockerSession.use(environment, docker -> use(docker, project, operation));
  }

  @Override
  public String specFile(String project, String snapshot)
      throws ProblemException, InterruptedException {
    return use(
        project,
        psql -> {
          Optional<String> found =
              snapshot.equals(CURRENT)
                  ? psql.held().specFile()
                  : psql.specFile(find(project, snapshot, psql).revision());
          return found.orElseThrow(() -> unknownSpec(project, snapshot));
        });
  }

  private static ProblemException unknownSpec(String project, String snapshot) {
    return new ProblemException(
        new Problem(
            "the spec of %s is unknown".formatted(snapshot),
            "%s has not stored what its tables were made from".formatted(project),
            "run the project once, which stores it"));
  }

  @Override
  public String restore(String project, String snapshot, RunListener listener)
      throws ProblemException, InterruptedException {
    return DockerSession.use(
        environment,
        docker -> {
          use(docker, project, psql -> find(project, snapshot, psql)); // before a backend stops
          stop(docker, project, listener);
          return use(
              docker,
              project,
              psql ->
                  new Snapshots(psql)
                      .restore(find(project, snapshot, psql), psql.held().revision()));
        });
  }

  @Override
  public void delete(String project, String snapshot)
      throws ProblemException, InterruptedException {
    use(
        project,
        psql -> {
          new Snapshots(psql).delete(find(project, snapshot, psql));
          return true;
        });
  }

  private static Snapshot find(String project, String name, Psql psql)
      throws ProblemException, InterruptedException {
    List<Snapshot> all = new Snapshots(psql).list();
    return all.stream()
        .filter(snapshot -> snapshot.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    "%s has no snapshot %s".formatted(project, name),
                    all.isEmpty()
                        ? "it has no snapshots yet"
                        : "it has " + all.stream().map(Snapshot::name).collect(joining(", "))));
  }

  /** Stops the backend of a project, also one that another process of this user started. */
  private void stop(DockerConnection docker, String project, RunListener listener)
      throws DockerProblem, InterruptedException {
    for (RunResources run : runs(docker, project)) {
      if (!sessions.isLeftover(run)) {
        listener.phase(RunPhase.STOPPING);
      }
      new Leftovers(docker).remove(run);
    }
  }

  /** Returns the runs of a project, which belong to this user and are not being started. */
  private List<RunResources> runs(DockerConnection docker, String project)
      throws DockerProblem, InterruptedException {
    String key = RunIdentity.key(project);
    List<RunResources> runs =
        new Leftovers(docker).runs().stream().filter(run -> run.key().equals(key)).toList();
    for (RunResources run : runs) {
      if (!sessions.isOwn(run) || (!run.isApiStarted() && !sessions.isLeftover(run))) {
        throw new DockerProblem(
            new Problem(
                    "the data of %s is in use".formatted(project),
                    sessions.isOwn(run)
                        ? "a backend of it is being started"
                        : "it belongs to user " + run.labels().get(DockerLabel.USER),
                    "try again later")
                .at(RemedyPlace.OTHER_RUN));
      }
    }
    return runs;
  }

  private <T> T use(DockerConnection docker, String project, Operation<T> operation)
      throws ProblemException, InterruptedException {
    for (RunResources run : runs(docker, project)) {
      Optional<Container> database = run.container(Containers.DATABASE);
      if (database.filter(container -> "running".equals(container.getState())).isPresent()) {
        return operation.execute(new Psql(docker, database.get().getId()));
      }
    }
    RunIdentity identity = sessions.begin(project, "", false);
    try {
      if (!new Volumes(docker).hasData(identity)) {
        throw new ProblemException(
            project + " has no data", "plinth snapshots lists the projects that have data");
      }
      stop(docker, project, new RunListener() {}); // leftovers alone
      return operation.execute(new Psql(docker, start(docker, identity)));
    } finally {
      sessions.end(identity);
      boolean wasInterrupted = Thread.interrupted();
      new Leftovers(docker).removeSession(identity);
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Starts the server alone, in the network of a run, which no other run can have then. */
  private static String start(DockerConnection docker, RunIdentity identity)
      throws DockerProblem, InterruptedException {
    docker.execute(
        c ->
            c.createNetworkCmd()
                .withName(identity.network())
                .withCheckDuplicate(true)
                .withLabels(identity.labels("network"))
                .exec());
    String id = new Containers(docker, identity).createDatabase();
    docker.execute(c -> c.startContainerCmd(id).exec());
    new Readiness(docker).awaitDatabase(id);
    return id;
  }
}
