package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the strings of a JSON text (RFC 8259 section 7). */
final class StringScanner {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  /**
   * A string that was read.
   *
   * @param end the offset after the closing quote, or after the invalid character
   * @param broken whether reading must stop after the string
   */
  record Token(int start, int end, String value, Optional<SyntaxError> error, boolean broken) {}

  private final String text;

  StringScanner(String text) {
    this.text = text;
  }

  /** Reads the string with its opening quote at this offset. */
  Token scan(int start) {
    StringBuilder value = new StringBuilder();
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return token(start, at + 1, value.toString());
      }
      if (c < ' ') {
        return broken(start, at, at + 1, control(c), "write it as " + escape(c));
      }
      if (c != '\\') {
        value.append(c);
        at++;
        continue;
      }
      int length = escapeAt(at, value);
      if (length < 0) {
        int end = Math.min(at + 2, text.length());
        String message =
            QuotedText.of(text.substring(at, end)) + " is not a valid escape sequence in JSON";
        return broken(start, at, end, message, "write a backslash as \\\\");
      }
      at += length;
    }
    return broken(start, start, at, "this string has no closing quote", "");
  }

  /**
   * Appends the character of the escape at this offset. Returns the length of the escape; -1 if the
   * escape is invalid.
   */
  private int escapeAt(int at, StringBuilder value) {
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    int simple = ESCAPES.indexOf(kind);
    if (simple >= 0) {
      value.append(ESCAPED.charAt(simple));
      return 2;
    }
    if (kind != 'u' || at + 6 > text.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    value.append((char) unit);
    return 6;
  }

  private static Token token(int start, int end, String value) {
    return new Token(start, end, value, Optional.ofNullable(surrogate(start, end, value)), false);
  }

  /** Returns the error of the first unpaired surrogate in a string; null if there is none. */
  static @Nullable SyntaxError surrogate(int start, int end, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isHighSurrogate(value.charAt(i))
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(value.charAt(i))) {
        return new SyntaxError(
            Code.LONE_SURROGATE,
            start,
            end,
            "%s is an unpaired surrogate: half of a character whose other half is missing"
                .formatted(escape(value.charAt(i))),
            "UTF-8 cannot encode it: remove it or complete the pair");
      }
    }
    return null;
  }

  private static Token broken(int start, int at, int end, String message, String hint) {
    SyntaxError error = new SyntaxError(Code.SYNTAX, at, end, message, hint);
    return new Token(start, end, "", Optional.of(error), true);
  }

  private static String control(char c) {
    return c == '\n' || c == '\r'
        ? "a string must not contain a line break"
        : "a string must not contain a control character";
  }

  /** Returns the escape sequence of a control character. */
  static String escape(char c) {
    int simple = ESCAPED.indexOf(c);
    return simple >= 0 ? "\\" + ESCAPES.charAt(simple) : "\\u%04x".formatted((int) c);
  }
}
