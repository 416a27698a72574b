package dev.plinth.desktop.files;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.SentenceCase;
import dev.plinth.input.InputProblem;

/** Turns a failure to read or write a file into a notice. */
final class DiskFailureNotice {
  private DiskFailureNotice() {}

  /**
   * Returns the notice for a failure.
   *
   * @throws IllegalStateException if the failure is an internal error
   */
  static Notice of(Throwable failure) {
    if (failure instanceof InputProblem problem) {
      return new Notice(
          Notice.Kind.FAILED,
          SentenceCase.of(problem.getMessage()),
          SentenceCase.of(problem.remedy()));
    }
    if (failure instanceof OutputProblem problem) {
      return new Notice(
          Notice.Kind.FAILED,
          SentenceCase.of(problem.getMessage()),
          SentenceCase.of(problem.remedy()));
    }
    throw new IllegalStateException(failure);
  }
}
