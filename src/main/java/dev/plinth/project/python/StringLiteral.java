package dev.plinth.project.python;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Any text as a Python string literal, in ASCII and the letters of Latin-1. Everything else is
 * escaped, since ruff reports look-alike (RUF001), invisible and bidirectional characters (PLE2502,
 * PLE251x), and since a reader cannot see them.
 */
public final class StringLiteral {
  private static final HexFormat HEX = HexFormat.of();

  private StringLiteral() {}

  /**
   * Gives the literal whose value is the text. The quotes are those that need fewer escapes, double
   * ones if both need as many, which is how ruff and Black write it.
   */
  public static String of(String text) {
    char quote = count(text, '"') > count(text, '\'') ? '\'' : '"';
    StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(character -> append(literal, character, quote));
    return literal.append(quote).toString();
  }

  /**
   * Gives literals whose values joined are the text, each at most this long, quotes included:
   * Python joins neighbouring literals. The text is cut behind spaces and newlines where it can.
   *
   * @param longest the most characters of one literal; at least 12, the longest escape in quotes
   */
  public static List<String> chunks(String text, int longest) {
    List<String> chunks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start, longest);
      chunks.add(of(text.substring(start, end)));
      start = end;
    }
    return chunks.isEmpty() ? List.of(of("")) : List.copyOf(chunks);
  }

  private static int end(String text, int start, int longest) {
    int end = start;
    int gap = start;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (of(text.substring(start, next)).length() > longest) {
        return gap > start ? gap : end;
      }
      end = next;
      gap = isGap(text.charAt(end - 1)) ? end : gap;
    }
    return end;
  }

  private static boolean isGap(char character) {
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
