package dev.plinth.desktop.spec;

import dev.plinth.desktop.LineEndings;
import dev.plinth.spec.Formatter;

/** How a text that comes from elsewhere is laid out before it is shown. */
final class SpecLayout {
  /** Longer lines are slow to draw and hard to read. */
  static final int LONGEST_LINE = 2_000;

  /** What is shorter may well be meant to stand on one line. */
  private static final int SHORT = 120;

  private SpecLayout() {}

  /** Gives a text that was opened, with LF alone between lines; minified JSON over many lines. */
  static String opened(String text) {
    String plain = LineEndings.plain(text);
    boolean minified = isOneLine(plain) || hasLongLine(plain);
    return minified
        ? Formatter.format(plain)
            .filter(laidOut -> !laidOut.strip().equals(plain.strip()))
            .orElse(plain)
        : plain;
  }

  /** Gives a text as it is pasted into a line that is indented so far. */
  static String pasted(String text, String indentation) {
    String plain = LineEndings.plain(text);
    boolean minified = (isOneLine(plain) && plain.length() > SHORT) || hasLongLine(plain);
    return minified
        ? Formatter.format(plain)
            .map(laidOut -> laidOut.strip().replace("\n", "\n" + indentation))
            .orElse(plain)
        : plain;
  }

  /** Gives where an offset is once its text is laid out anew: right behind the same character. */
  static int follow(String text, int offset, String laidOut) {
    int inked = (int) text.substring(0, offset).chars().filter(c -> c > ' ').count();
    int at = 0;
    for (int seen = 0; seen < inked; at++) {
      seen += laidOut.charAt(at) > ' ' ? 1 : 0;
    }
    return at;
  }

  private static boolean isOneLine(String text) {
    return text.strip().indexOf('\n') < 0;
  }

  private static boolean hasLongLine(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (end - start > LONGEST_LINE) {
        return true;
      }
      start = end + 1;
    }
    return text.length() - start > LONGEST_LINE;
  }
}
