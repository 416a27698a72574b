package dev.plinth.desktop.spec;

import dev.plinth.desktop.text.LineEndings;
import dev.plinth.spec.Formatter;

/** Formats minified JSON that is opened or pasted. */
final class SpecLayout {
  /** The maximum length of a line. Longer lines are slow to draw and hard to read. */
  static final int LONGEST_LINE = 2_000;

  /** The maximum length of pasted JSON that stays on one line. */
  private static final int LONGEST_PASTED_LINE = 120;

  private SpecLayout() {}

  /** Returns an opened text with LF line endings. Minified JSON is formatted. */
  static String formatOpened(String text) {
    String normalised = LineEndings.toLf(text);
    boolean minified = isOneLine(normalised) || hasLongLine(normalised);
    return minified
        ? Formatter.format(normalised)
            .filter(formatted -> !formatted.strip().equals(normalised.strip()))
            .orElse(normalised)
        : normalised;
  }

  /**
   * Returns the text to insert when a text is pasted. Minified JSON is formatted.
   *
   * @param indentation the indentation of the line to paste into
   */
  static String formatPasted(String text, String indentation) {
    String normalised = LineEndings.toLf(text);
    boolean minified =
        (isOneLine(normalised) && normalised.length() > LONGEST_PASTED_LINE)
            || hasLongLine(normalised);
    return minified
        ? Formatter.format(normalised)
            .map(formatted -> formatted.strip().replace("\n", "\n" + indentation))
            .orElse(normalised)
        : normalised;
  }

  /**
   * Returns the offset in the formatted text that corresponds to an offset in the original text,
   * directly after the same visible character.
   */
  static int mapOffset(String text, int offset, String formatted) {
    int visible = (int) text.substring(0, offset).chars().filter(c -> c > ' ').count();
    int mapped = 0;
    for (int seen = 0; seen < visible; mapped++) {
      seen += formatted.charAt(mapped) > ' ' ? 1 : 0;
    }
    return mapped;
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
