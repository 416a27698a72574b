package dev.plinth.run;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;

/** Thrown when the rows of a database do not allow a change of its tables. Nothing has changed. */
public final class DataRefused extends ProblemException {
  /**
   * Creates a problem.
   *
   * @param project the name of the project
   * @param reason the table, the column and the rows that do not allow the change
   */
  public DataRefused(String project, String reason) {
    super(
        new Problem(
            "the data of %s does not allow the change".formatted(project),
            reason,
            "nothing was changed; correct the data or the spec, then run it again"));
  }
}
