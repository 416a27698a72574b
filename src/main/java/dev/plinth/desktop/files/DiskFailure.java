package dev.plinth.desktop.files;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.SentenceCase;
import dev.plinth.input.InputProblem;

/** What the disk refused, in words. */
final class DiskFailure {
  private DiskFailure() {}

  /**
   * Gives the words.
   *
   * @throws IllegalStateException when it is a fault of ours
   */
  static Notice told(Throwable fault) {
    if (fault instanceof InputProblem problem) {
      return new Notice(
          Notice.Kind.FAILED,
          SentenceCase.of(problem.getMessage()),
          SentenceCase.of(problem.remedy()));
    }
    if (fault instanceof OutputProblem problem) {
      return new Notice(
          Notice.Kind.FAILED,
          SentenceCase.of(problem.getMessage()),
          SentenceCase.of(problem.remedy()));
    }
    throw new IllegalStateException(fault);
  }
}
