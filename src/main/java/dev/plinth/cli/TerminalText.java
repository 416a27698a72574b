package dev.plinth.cli;

import dev.plinth.spec.QuotedText;

/**
 * Makes text safe to print on a terminal: control characters, and characters that change the
 * direction of text, are replaced.
 */
final class TerminalText {
  private static final String UNPRINTABLE = "\uFFFD";
  private static final String TAB = "    ";

  private TerminalText() {}

  /** Returns the text on one line, with U+FFFD for each unprintable character. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.append(of(c)));
    return line.toString();
  }

  /** Returns the printed form of a character. */
  static String of(int c) {
    if (c == '\t') {
      return TAB;
    }
    return QuotedText.isPrintable(c) ? Character.toString(c) : UNPRINTABLE;
  }

  /** Returns the number of columns of a character on a typical terminal, from 0 to 4. */
  static int width(int c) {
    if (c == '\t') {
      return TAB.length();
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      case Character.UNASSIGNED -> 1;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return within(c, 0x1100, 0x115F)
        || within(c, 0x2E80, 0xA4CF)
        || within(c, 0xAC00, 0xD7A3)
        || within(c, 0xF900, 0xFAFF)
        || within(c, 0xFE30, 0xFE6F)
        || within(c, 0xFF00, 0xFF60)
        || within(c, 0xFFE0, 0xFFE6)
        || within(c, 0x1F300, 0x1FAFF)
        || within(c, 0x20000, 0x3FFFD);
  }

  private static boolean within(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
