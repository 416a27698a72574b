package dev.plinth.desktop.highlight;

import static java.util.Objects.requireNonNull;

/**
 * A part of a text that is highlighted.
 *
 * @param start the offset of its first character, in UTF-16 units
 * @param end the offset after its last character
 * @param kind the kind of the token
 */
public record SyntaxToken(int start, int end, Kind kind) {
  /** The kind of a token. */
  public enum Kind {
    KEYWORD,
    STRING,
    COMMENT,
    NUMBER,
    /** The name of a function, class, decorator, variable or section. */
    NAME,
    /** The key of a value, or an option of a command. */
    KEY
  }

  public SyntaxToken {
    requireNonNull(kind);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no token from %d to %d".formatted(start, end));
    }
  }
}
