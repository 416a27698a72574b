package dev.plinth.desktop.text;

/**
 * A part of a text.
 *
 * @param start the offset of its first character, in UTF-16 units
 * @param end the offset after its last character
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range from %d to %d".formatted(start, end));
    }
  }
}
