package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * A token of a JSON text. A token never spans lines.
 *
 * @param start the offset of the token, in UTF-16 units
 * @param end the offset after the token
 * @param kind the kind of the token
 */
public record JsonToken(int start, int end, JsonTokenKind kind) {
  public JsonToken {
    requireNonNull(kind);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a token: " + start + " to " + end);
    }
  }

  /** Returns the characters of this token in its text. */
  String in(String text) {
    return text.substring(start, end);
  }

  /** Returns whether this token is the punctuation character {@code c} in its text. */
  boolean is(char c, String text) {
    return kind == JsonTokenKind.PUNCTUATION && text.charAt(start) == c;
  }

  /** Returns whether this token is a valid string: a key or a string value. */
  boolean isQuoted() {
    return kind == JsonTokenKind.KEY || kind == JsonTokenKind.STRING;
  }
}
