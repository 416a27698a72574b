package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

/**
 * A change of the text that is undone as one step, and the selection after it.
 *
 * @param change the change; changes nothing if only the selection moves
 * @param anchor the offset after the change at which the selection starts
 * @param caret the offset of the caret after the change
 */
record EditStep(TextChange change, int anchor, int caret) {
  EditStep {
    requireNonNull(change);
  }

  /** Returns a step that inserts a text in place of another one, with the caret at an offset. */
  static EditStep of(TextChange change, int caret) {
    return new EditStep(change, caret, caret);
  }

  /** Returns a step that only moves the caret. */
  static EditStep toCaret(int caret) {
    return of(new TextChange(caret, "", ""), caret);
  }
}
