package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An edit that replaces a range of a text.
 *
 * @param offset the start of the replaced range, in UTF-16 units
 * @param length the length of the replaced range, in UTF-16 units; 0 inserts
 * @param text the new text; an empty text deletes
 */
public record TextEdit(int offset, int length, String text) {
  public TextEdit {
    requireNonNull(text);
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("not a range of a text: " + offset + "+" + length);
    }
  }

  /**
   * Returns the text with edits applied.
   *
   * @param edits the edits in the order of the text; they do not overlap, and their offsets refer
   *     to the unchanged text
   * @throws IndexOutOfBoundsException if an edit lies outside this text
   */
  public static String applyAll(List<TextEdit> edits, String text) {
    StringBuilder edited = new StringBuilder(text.length());
    int at = 0;
    for (TextEdit edit : edits) {
      edited.append(text, at, edit.offset()).append(edit.text());
      at = edit.offset() + edit.length();
    }
    return edited.append(text, at, text.length()).toString();
  }
}
