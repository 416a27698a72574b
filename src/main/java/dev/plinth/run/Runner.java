package dev.plinth.run;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.util.List;

/** Runs projects. Every call blocks, and ends early if its thread is interrupted. */
public interface Runner {
  /**
   * Builds and starts a project, and waits until its API is healthy. A start that fails or is
   * interrupted removes everything that it created, except images that are complete. Existing data
   * is kept.
   *
   * @throws DockerProblem if Docker is not reachable, the build fails, the project is already
   *     running or a container stops
   * @throws DataRefused if the existing data does not allow the change of the tables
   * @throws ProblemException if the choice in the options fails; nothing has changed then, and a
   *     detached run of the project goes on
   */
  RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws ProblemException, InterruptedException;

  /**
   * Returns the backends of this user from all processes, in the order of their project names.
   * Includes backends that are being started and leftovers of stopped runs.
   */
  List<RunningBackend> running() throws DockerProblem, InterruptedException;

  /** Connects to Docker and returns the daemon that answers. */
  DockerServer server() throws DockerProblem, InterruptedException;

  /**
   * Deletes all data of a project that does not run.
   *
   * @return whether there was any data
   */
  boolean dropData(String projectName) throws DockerProblem, InterruptedException;
}
