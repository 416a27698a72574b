package dev.plinth.desktop.spec;

import static dev.plinth.desktop.spec.AutoClosing.isQuoted;

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
   * Returns the step for Enter in place of the selection from start to end. After an opening
   * bracket, the new line is indented by one more level. Between two brackets, the closing bracket
   * also moves to a line of its own. Spaces between the caret and these brackets are removed.
   */
  static EditStep lineBreak(String text, int start, int end) {
    String indentation = at(text, start);
    int before = skipSpaces(text, start, -1);
    boolean opens =
        before > 0 && "{[".indexOf(text.charAt(before - 1)) >= 0 && !isQuoted(text, before);
    int after = skipSpaces(text, end, 1);
    boolean closes = opens && after < text.length() && "}]".indexOf(text.charAt(after)) >= 0;
    int from = opens ? before : start;
    int to = closes ? after : end;
    String first = "\n" + indentation + (opens ? STEP : "");
    String inserted = closes ? first + "\n" + indentation : first;
    return EditStep.of(
        new TextChange(from, text.substring(from, to), inserted), from + first.length());
  }

  private static int skipSpaces(String text, int offset, int direction) {
    int at = offset;
    while (direction < 0
        ? at > 0 && text.charAt(at - 1) == ' '
        : at < text.length() && text.charAt(at) == ' ') {
      at += direction;
    }
    return at;
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
