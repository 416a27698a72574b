package dev.plinth.project.python;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A Python string literal for any text. Printable ASCII and the letters of Latin-1 are written
 * literally. All other characters are escaped, since some of them look alike, are invisible or
 * change the direction of text. Ruff reports such characters (RUF001, PLE2502, PLE251x).
 */
public final class StringLiteral {
  private static final HexFormat HEX = HexFormat.of();

  private StringLiteral() {}

  /**
   * Returns the literal whose value is the text. The literal has the quotes that need fewer
   * escapes, or double quotes if both need the same number, as in ruff and Black.
   */
  public static String of(String text) {
    char quote = count(text, '"') > count(text, '\'') ? '\'' : '"';
    StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(character -> append(literal, character, quote));
    return literal.append(quote).toString();
  }

  /**
   * Splits a text into literals, which Python concatenates. The text is split after a space or a
   * newline where possible.
   *
   * @param maxLength the maximum length of a literal in characters, quotes included; at least 12,
   *     the length of the longest escape in quotes
   */
  public static List<String> chunks(String text, int maxLength) {
    List<String> chunks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start, maxLength);
      chunks.add(of(text.substring(start, end)));
      start = end;
    }
    return chunks.isEmpty() ? List.of(of("")) : List.copyOf(chunks);
  }

  private static int end(String text, int start, int maxLength) {
    int end = start;
    int splitPoint = start;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (of(text.substring(start, next)).length() > maxLength) {
        return splitPoint > start ? splitPoint : end;
      }
      end = next;
      splitPoint = isSpaceOrNewline(text.charAt(end - 1)) ? end : splitPoint;
    }
    return end;
  }

  private static boolean isSpaceOrNewline(char character) {
    return character == ' ' || character == '\n';
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }

  private static void append(StringBuilder literal, int character, char quote) {
    if (character == quote || character == '\\') {
      literal.append('\\').append((char) character);
    } else if (isPlain(character)) {
      literal.append((char) character);
    } else if (character == '\n') {
      literal.append("\\n");
    } else if (character == '\t') {
      literal.append("\\t");
    } else {
      literal.append(escape(character));
    }
  }

  private static String escape(int character) {
    if (character <= 0xFF) {
      return "\\x" + HEX.toHexDigits((byte) character);
    }
    return character <= 0xFFFF
        ? "\\u" + HEX.toHexDigits((char) character)
        : "\\U" + HEX.toHexDigits(character);
  }

  private static boolean isPlain(int character) {
    return (character >= ' ' && character <= '~')
        || (character >= 0xC0 && character <= 0xFF && character != 0xD7 && character != 0xF7);
  }
}
