package dev.plinth.run;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when Docker or a container keeps a project from running. */
public final class DockerProblem extends ProblemException {
  private final transient List<String> log;

  /**
   * Creates an exception without output.
   *
   * @param what the failure itself
   * @param why the likely cause; empty if the first part already says it
   * @param remedy what to do
   */
  public DockerProblem(String what, String why, String remedy) {
    this(what, why, remedy, List.of(), null);
  }

  DockerProblem(
      String what, String why, String remedy, List<String> log, @Nullable Throwable cause) {
    this(new Problem(what, why, remedy), log, cause);
  }

  /** Creates an exception without output. */
  public DockerProblem(Problem problem) {
    this(problem, List.of(), null);
  }

  DockerProblem(Problem problem, List<String> log, @Nullable Throwable cause) {
    super(problem, cause);
    this.log = List.copyOf(log);
  }

  /** Returns the last lines of output before the failure; empty if they do not help. */
  public List<String> log() {
    return log;
  }
}
