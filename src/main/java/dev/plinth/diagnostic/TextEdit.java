package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

/**
 * A change of a text: some of it is replaced.
 *
 * @param offset where the replaced part begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units; 0 inserts
 * @param text what stands there instead; empty deletes
 */
public record TextEdit(int offset, int length, String text) {
  public TextEdit {
    requireNonNull(text);
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("no part of a text: " + offset + "+" + length);
    }
  }
}
