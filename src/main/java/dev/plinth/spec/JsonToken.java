package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * A piece of a JSON text, without the space around it; never longer than a line.
 *
 * @param start where it begins, in UTF-16 units
 * @param end behind its last character
 * @param kind what it is
 */
public record JsonToken(int start, int end, JsonTokenKind kind) {
  public JsonToken {
    requireNonNull(kind);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no token: " + start + " to " + end);
    }
  }

  /** Gives the characters of this token in its text. */
  String in(String text) {
    return text.substring(start, end);
  }

  /** Tells whether this is that character in its text, outside of any string. */
  boolean is(char c, String text) {
    return kind == JsonTokenKind.PUNCTUATION && text.charAt(start) == c;
  }

  /** Tells whether it is a quoted text, whatever it is used for. */
  boolean isQuoted() {
    return kind == JsonTokenKind.KEY || kind == JsonTokenKind.STRING;
  }
}
