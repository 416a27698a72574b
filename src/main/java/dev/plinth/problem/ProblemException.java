package dev.plinth.problem;

import org.jspecify.annotations.Nullable;

/** Thrown when an operation fails because of something outside this program. */
public class ProblemException extends Exception {
  private final transient Problem problem;

  /** Creates an exception for a problem. */
  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /** Creates an exception for a problem, with the exception that caused it. */
  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** Creates an exception for a problem whose first part includes the cause. */
  public ProblemException(String what, String remedy) {
    this(new Problem(what, remedy));
  }

  /** Returns the problem. */
  public Problem problem() {
    return problem;
  }
}
