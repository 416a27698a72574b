package dev.plinth.desktop.dialog;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.problem.ProblemException;

/**
 * A notification to the user that needs no answer.
 *
 * @param kind the kind, which determines the icon and the duration
 * @param title what happened
 * @param text why it happened and what to do; may be empty
 */
public record Notice(Kind kind, String title, String text) {
  /** The kind of a notice. */
  public enum Kind {
    /** An action of the user succeeded. */
    DONE,
    /** Something happened that the user should know about. */
    NOTE,
    /** An action of the user failed. The notice stays until the user closes it. */
    FAILED
  }

  public Notice {
    requireNonNull(kind);
    requireNonNull(title);
    requireNonNull(text);
  }

  /**
   * Returns the notice for a failed operation.
   *
   * @throws IllegalStateException if the failure is an internal error, that is, not a {@link
   *     ProblemException}
   */
  public static Notice of(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return new Notice(
          Kind.FAILED,
          SentenceCase.of(known.problem().message()),
          SentenceCase.of(known.problem().remedy()));
    }
    throw new IllegalStateException(failure);
  }
}
