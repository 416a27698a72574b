package dev.plinth.desktop.spec;

import java.util.stream.Collectors;

/** Where lines begin: two spaces further for each bracket that is open. */
final class Indentation {
  /** One step. */
  static final String STEP = "  ";

  private Indentation() {}

  /** Gives the spaces that the line of an offset begins with, up to that offset. */
  static String at(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < offset && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(start, end);
  }

  /** A line break that is typed, and the spaces that go with it. */
  record Break(String text, int caret) {}

  /**
   * Gives what Enter writes between these two offsets: between brackets it makes room for a line.
   */
  static Break breakAt(String text, int start, int end) {
    String indentation = at(text, start);
    char before = lastInk(text, start);
    boolean opens = before == '{' || before == '[';
    String first = "\n" + indentation + (opens ? STEP : "");
    boolean closes =
        end < text.length() && (text.charAt(end) == '}' || text.charAt(end) == ']') && opens;
    return new Break(closes ? first + "\n" + indentation : first, start + first.length());
  }

  private static char lastInk(String text, int offset) {
    int at = offset - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 ? '\n' : text.charAt(at);
  }

  /** Gives whole lines a step further in, or a step further out. */
  static String moved(String lines, boolean in) {
    return lines
        .lines()
        .map(line -> in ? STEP + line : out(line))
        .collect(Collectors.joining("\n"));
  }

  private static String out(String line) {
    boolean far = line.startsWith(STEP);
    return far ? line.substring(STEP.length()) : line.stripLeading();
  }
}
