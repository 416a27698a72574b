package dev.plinth.cli;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;

/** Thrown when a plan that was printed has open questions, or steps that are refused. */
final class PlanNotReady extends ProblemException {
  PlanNotReady(Problem problem) {
    super(problem);
  }
}
