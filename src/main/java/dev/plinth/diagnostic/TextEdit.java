package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

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
}
