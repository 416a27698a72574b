package dev.plinth.desktop.spec;

import java.util.Optional;

/**
 * Moves, duplicates and cuts whole lines. Lines are moved as plain text: their commas and
 * indentation stay.
 *
 * @param text the whole text
 * @param anchor the offset at which the selection starts
 * @param caret the offset of the caret
 * @param start the offset of the first selected line
 * @param end the offset at the end of the last selected line, before its line break
 */
record LineEdits(String text, int anchor, int caret, int start, int end) {
  /**
   * Returns the edits for a selection. A line in which the selection only ends at the beginning is
   * not selected.
   */
  static LineEdits of(String text, int anchor, int caret) {
    int from = Math.min(anchor, caret);
    int to = Math.max(anchor, caret);
    int last = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
    return new LineEdits(text, anchor, caret, startOfLine(text, from), endOfLine(text, last));
  }

  private static int startOfLine(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private static int endOfLine(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /** Returns the lines with a line break after each of them. */
  String lines() {
    return text.substring(start, end) + "\n";
  }

  /** Moves the lines above the previous line; empty if there is none. */
  Optional<EditStep> moveUp() {
    if (start == 0) {
      return Optional.empty();
    }
    int previous = startOfLine(text, start - 1);
    return Optional.of(swap(previous, start - 1, end, previous - start));
  }

  /** Moves the lines below the next line; empty if there is none. */
  Optional<EditStep> moveDown() {
    if (end == text.length()) {
      return Optional.empty();
    }
    int next = endOfLine(text, end + 1);
    return Optional.of(swap(start, end, next, next - end));
  }

  /** Swaps the lines before and after a line break. */
  private EditStep swap(int from, int lineBreak, int to, int shift) {
    String swapped = text.substring(lineBreak + 1, to) + "\n" + text.substring(from, lineBreak);
    return shifted(new TextChange(from, text.substring(from, to), swapped), shift);
  }

  /** Duplicates the lines. The selection moves to the copy below, or stays in the copy above. */
  EditStep duplicate(boolean below) {
    String copy = "\n" + text.substring(start, end);
    return shifted(new TextChange(end, "", copy), below ? copy.length() : 0);
  }

  private EditStep shifted(TextChange change, int shift) {
    int length = text.length() + change.shift();
    return new EditStep(change, Math.min(anchor + shift, length), Math.min(caret + shift, length));
  }

  /** Deletes the lines, and with them one line break. */
  EditStep delete() {
    int from = end == text.length() && start > 0 ? start - 1 : start;
    int to = Math.min(end + 1, text.length());
    return EditStep.of(new TextChange(from, text.substring(from, to), ""), from);
  }

  /** Inserts whole lines above the lines. The caret stays in its line. */
  EditStep insertAbove(String lines) {
    return shifted(new TextChange(start, "", lines), lines.length());
  }
}
