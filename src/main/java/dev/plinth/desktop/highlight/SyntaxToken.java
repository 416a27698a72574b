package dev.plinth.desktop.highlight;

import static java.util.Objects.requireNonNull;

/**
 * A part of a text that has a look of its own.
 *
 * @param start the offset of its first character
 * @param end the offset after its last one
 * @param kind what it is
 */
public record SyntaxToken(int start, int end, Kind kind) {
  /** What a part of a text is. */
  public enum Kind {
    KEYWORD,
    STRING,
    COMMENT,
    NUMBER,
    /** What something is called: a function, a class, a section. */
    NAME,
    /** What stands before a value. */
    KEY
  }

  public SyntaxToken {
    requireNonNull(kind);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no token from %d to %d".formatted(start, end));
    }
  }
}
