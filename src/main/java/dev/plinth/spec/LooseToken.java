package dev.plinth.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token of a text with syntax errors, read as if its own errors were repaired.
 *
 * @param kind the punctuation character, or {@link #STRING}, {@link #SCALAR}, {@link #WORD} or
 *     {@link #END}
 * @param start the offset of the token
 * @param end the offset after the token; equal to {@code start} if the token is missing in the text
 * @param value the value of a string or scalar, or the characters of a word
 * @param before the repairs of the text between the previous token and this one
 * @param repairs the repairs of the token itself
 */
record LooseToken(
    char kind,
    int start,
    int end,
    @Nullable Object value,
    List<SyntaxRepair> before,
    List<SyntaxRepair> repairs) {
  static final char STRING = '"';

  /** A number, true, false or null. */
  static final char SCALAR = '0';

  /** Characters that are no JSON value, such as a string without quotes. */
  static final char WORD = 'w';

  /** The end of the text. */
  static final char END = '\0';

  /** Returns a token that is missing in the text. */
  static LooseToken missing(char kind, int offset, @Nullable Object value) {
    return new LooseToken(kind, offset, offset, value, List.of(), List.of());
  }

  boolean is(char wanted) {
    return kind == wanted;
  }

  /** Whether the token is a string, a scalar or a word. */
  boolean isItem() {
    return kind == STRING || kind == SCALAR || kind == WORD;
  }

  boolean opens() {
    return kind == '{' || kind == '[';
  }

  boolean closes() {
    return kind == '}' || kind == ']';
  }

  boolean isMissing() {
    return start == end;
  }

  /** Returns the characters that the token stands for. */
  String characters(String text) {
    return kind == STRING || kind == WORD ? String.valueOf(value) : text.substring(start, end);
  }

  LooseToken withValue(Object newValue) {
    return new LooseToken(kind, start, end, newValue, before, repairs);
  }

  /** Whether characters inside a string had to be repaired, so that its content is a guess. */
  boolean hasRepairsInside() {
    return repairs.stream().anyMatch(repair -> repair.start() > start && repair.end() < end);
  }

  /** Returns the token as another punctuation character. */
  LooseToken as(char newKind) {
    return new LooseToken(newKind, start, end, null, List.of(), List.of());
  }

  LooseToken withBefore(List<SyntaxRepair> newBefore) {
    return new LooseToken(kind, start, end, value, newBefore, repairs);
  }
}
