package dev.plinth.spec;

/**
 * Quotes what a user wrote inside a message: short, on one line, with nothing that a terminal would
 * obey.
 */
public final class QuotedText {
  private static final int LONGEST = 60;

  private QuotedText() {}

  /** Gives the text in double quotes, cut after 60 characters, unprintable ones as escapes. */
  public static String of(String text) {
    return '"' + bare(text) + '"';
  }

  /** Gives the same without the quotes. */
  static String bare(String text) {
    StringBuilder quoted = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (++shown > LONGEST) {
        return quoted.append('…').toString();
      }
      append(quoted, text.codePointAt(i));
    }
    return quoted.toString();
  }

  /** Tells whether a character can be shown: no command to a terminal, no turn of direction. */
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
