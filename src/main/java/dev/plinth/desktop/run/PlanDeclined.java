package dev.plinth.desktop.run;

import dev.plinth.problem.ProblemException;

/** Thrown when the user cancels the plan of a start. Nothing has changed. */
final class PlanDeclined extends ProblemException {
  PlanDeclined() {
    super("the start was cancelled", "run it again, and choose what becomes of the data");
  }
}
