package dev.plinth.agent;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.util.List;

/** Thrown when no spec could be drafted from a prompt. The problem contains no API key. */
public final class ModelProblem extends ProblemException {
  private final transient List<Attempt> attempts;

  /**
   * Creates an exception.
   *
   * @param attempts all attempts in order
   */
  public ModelProblem(Problem problem, List<Attempt> attempts) {
    super(problem);
    this.attempts = List.copyOf(attempts);
  }

  /** Returns all attempts in order. */
  public List<Attempt> attempts() {
    return attempts;
  }
}
