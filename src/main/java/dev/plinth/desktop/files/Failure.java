package dev.plinth.desktop.files;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.desktop.Notice;
import dev.plinth.input.InputProblem;
import java.util.Locale;

/** What the disk refused, in words. */
final class Failure {
  private Failure() {}

  /**
   * Gives the words.
   *
   * @throws IllegalStateException when it is a fault of ours
   */
  static Notice told(Throwable fault) {
    if (fault instanceof InputProblem problem) {
      return new Notice(
          Notice.Kind.FAILED, sentence(problem.getMessage()), sentence(problem.remedy()));
    }
    if (fault instanceof OutputProblem problem) {
      return new Notice(
          Notice.Kind.FAILED, sentence(problem.getMessage()), sentence(problem.remedy()));
    }
    throw new IllegalStateException(fault);
  }

  private static String sentence(String message) {
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
  }
}
