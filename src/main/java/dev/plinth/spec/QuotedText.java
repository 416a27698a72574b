package dev.plinth.spec;

/**
 * Quotes user input in messages: short, on one line, and without control sequences that a terminal
 * would execute.
 */
public final class QuotedText {
  private static final int MAX_LENGTH = 60;

  private QuotedText() {}

  /**
   * Returns the text in double quotes. The text is cut after 60 characters, and unprintable
   * characters are escaped.
   */
  public static String of(String text) {
    return '"' + withoutQuotes(text) + '"';
  }

  /** Returns the text like {@link #of}, but without quotes. */
  static String withoutQuotes(String text) {
    StringBuilder quoted = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (++shown > MAX_LENGTH) {
        return quoted.append('…').toString();
      }
      append(quoted, text.codePointAt(i));
    }
    return quoted.toString();
  }

  /**
   * Returns whether a character can be shown: it controls neither a terminal nor text direction.
   */
  public static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static void append(StringBuilder quoted, int c) {
    if (isPrintable(c)) {
      quoted.appendCodePoint(c);
    } else {
      quoted.append(c <= 0xFFFF ? "\\u%04x".formatted(c) : "\\u{%x}".formatted(c));
    }
  }
}
