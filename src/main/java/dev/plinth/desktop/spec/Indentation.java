package dev.plinth.desktop.spec;

import java.util.stream.Collectors;

/** Computes the indentation of lines, in steps of two spaces. */
final class Indentation {
  /** The indentation of one level. */
  static final String STEP = "  ";

  private Indentation() {}

  /** Returns the spaces at the beginning of the line that contains the offset, up to the offset. */
  static String at(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < offset && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(start, end);
  }

  /**
   * The text that Enter inserts.
   *
   * @param text the line breaks with the indentation after them
   * @param caret the offset of the caret after the insertion
   */
  record LineBreak(String text, int caret) {}

  /**
   * Returns the text that Enter inserts in place of the selection from start to end. After an
   * opening bracket, the new line is indented by one more level. Between two brackets, the closing
   * bracket also moves to a line of its own.
   */
  static LineBreak lineBreak(String text, int start, int end) {
    String indentation = at(text, start);
    char before = lastNonSpace(text, start);
    boolean opens = before == '{' || before == '[';
    String first = "\n" + indentation + (opens ? STEP : "");
    boolean closes =
        end < text.length() && (text.charAt(end) == '}' || text.charAt(end) == ']') && opens;
    return new LineBreak(closes ? first + "\n" + indentation : first, start + first.length());
  }

  private static char lastNonSpace(String text, int offset) {
    int at = offset - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 ? '\n' : text.charAt(at);
  }

  /** Returns whole lines indented or unindented by one level. */
  static String shift(String lines, boolean in) {
    return lines
        .lines()
        .map(line -> in ? STEP + line : unindent(line))
        .collect(Collectors.joining("\n"));
  }

  private static String unindent(String line) {
    boolean hasFullStep = line.startsWith(STEP);
    return hasFullStep ? line.substring(STEP.length()) : line.stripLeading();
  }
}
