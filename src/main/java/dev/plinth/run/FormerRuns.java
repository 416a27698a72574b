package dev.plinth.run;

import com.github.dockerjava.api.model.Container;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.project.Project;
import java.util.List;
import java.util.Optional;

/** The runs that a start of the same project replaces: detached runs, and leftovers. */
final class FormerRuns {
  private static final int STOP_TIMEOUT_SECONDS = 8; // the server gives its requests five

  private final DockerConnection docker;
  private final String project;
  private final List<RunResources> runs;
  private final RunSessions sessions;
  private final RunListener listener;

  private FormerRuns(
      DockerConnection docker,
      String project,
      List<RunResources> runs,
      RunSessions sessions,
      RunListener listener) {
    this.docker = docker;
    this.project = project;
    this.runs = List.copyOf(runs);
    this.sessions = sessions;
    this.listener = listener;
  }

  /**
   * Finds the runs.
   *
   * @throws DockerProblem if a run of the project cannot be replaced, since a project runs only
   *     once
   */
  static FormerRuns of(
      DockerConnection docker, String project, RunSessions sessions, RunListener listener)
      throws DockerProblem, InterruptedException {
    String key = RunIdentity.key(project);
    List<RunResources> runs =
        new Leftovers(docker).runs().stream().filter(run -> run.key().equals(key)).toList();
    FormerRuns former = new FormerRuns(docker, project, runs, sessions, listener);
    for (RunResources run : runs) {
      former.requireReplaceable(run);
    }
    return former;
  }

  private void requireReplaceable(RunResources run) throws DockerProblem {
    if (!sessions.isOwn(run)) {
      throw new DockerProblem(
          "%s is already running".formatted(project),
          "the run belongs to user %s".formatted(run.labels().get(DockerLabel.USER)),
          "give your project another name");
    }
    boolean isReplaceable = run.isDetached() && run.isApiStarted();
    if (!isReplaceable && !sessions.isLeftover(run)) {
      throw new DockerProblem(
          new Problem(
                  project
                      + (run.isApiStarted() ? " is already running" : " is already being started"),
                  "the run belongs to process %s".formatted(run.labels().get(DockerLabel.PID)),
                  "stop it first: plinth stop " + project)
              .at(RemedyPlace.OTHER_RUN));
    }
  }

  /**
   * Prepares the data of a run whose database still runs, and returns the project to start on it.
   * Empty if there is nothing to prepare yet. If that fails, the run goes on as before.
   */
  Optional<Project> prepareData(Project next, DataUpgrade upgrade)
      throws ProblemException, InterruptedException {
    Optional<RunResources> run = runs.stream().filter(this::isUpToDate).findFirst();
    if (run.isEmpty()) {
      return Optional.empty();
    }
    String database = run.get().container(Containers.DATABASE).orElseThrow().getId();
    DataUpgrade.Decision decision = upgrade.decide(database, next);
    upgrade.build(decision, next);
    if (decision.way() == DataUpgrade.Way.KEEP) {
      upgrade.prepare(database, decision);
    } else {
      prepare(
          run.get().container(Containers.API).orElseThrow().getId(), database, decision, upgrade);
    }
    return Optional.of(decision.project());
  }

  /** Returns whether a run uses the data volume that every start uses, and has not stopped. */
  private boolean isUpToDate(RunResources run) {
    Optional<Container> database = run.container(Containers.DATABASE);
    return run.isApiStarted()
        && !run.hasStopped()
        && database
            .filter(container -> isRunning(container) && usesDataVolume(container))
            .isPresent();
  }

  private static boolean isRunning(Container container) {
    return "running".equals(container.getState());
  }

  private boolean usesDataVolume(Container container) {
    return container.getMounts() != null
        && container.getMounts().stream()
            .anyMatch(mount -> RunIdentity.dataVolume(project).equals(mount.getName()));
  }

  /** Stops the API while the data is prepared, and starts it again if that fails. */
  private void prepare(
      String api, String database, DataUpgrade.Decision decision, DataUpgrade upgrade)
      throws ProblemException, InterruptedException {
    boolean isPrepared = false;
    docker.executeUnlessDone(c -> c.stopContainerCmd(api).withTimeout(STOP_TIMEOUT_SECONDS).exec());
    try {
      upgrade.prepare(database, decision);
      isPrepared = true;
    } finally {
      if (!isPrepared) {
        startAgain(api);
      }
    }
  }

  private void startAgain(String api) throws DockerProblem, InterruptedException {
    boolean wasInterrupted = Thread.interrupted();
    try {
      docker.executeUnlessDone(c -> c.startContainerCmd(api).exec());
      listener.notice("the former backend of %s runs again".formatted(project));
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Removes the runs. */
  void remove() throws DockerProblem, InterruptedException {
    Leftovers leftovers = new Leftovers(docker);
    for (RunResources run : runs) {
      if (!sessions.isLeftover(run)) {
        listener.notice("replacing the detached run of this project");
      }
      leftovers.remove(run);
    }
  }
}
