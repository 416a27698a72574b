package dev.plinth.run;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.util.Optional;

/**
 * Decides what becomes of data whose tables are not those of the project to run. It is asked before
 * a backend that runs is stopped, and may wait for the answer of a user.
 */
@FunctionalInterface
public interface DataChoice {
  /** Begins with a new, empty database. */
  DataChoice EMPTY = (held, project) -> Optional.empty();

  /**
   * Returns the project that runs on the data: one whose revisions begin with that of the data. If
   * its last revision is that of the data, the data stays as it is. Empty if the run begins with a
   * new, empty database; the data then becomes a snapshot.
   *
   * @param project the project that was asked for, which does not know the data
   * @throws ProblemException if the project cannot run; nothing is changed then
   */
  Optional<Project> choose(HeldData held, Project project)
      throws ProblemException, InterruptedException;
}
