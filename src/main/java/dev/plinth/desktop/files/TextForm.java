package dev.plinth.desktop.files;

import dev.plinth.desktop.LineEndings;

/**
 * How a file writes down a text. The window knows one form; a file keeps its own.
 *
 * @param marked whether a byte order mark comes first
 * @param carriages whether every line ends with a carriage return, as Windows has it
 */
record TextForm(boolean marked, boolean carriages) {
  static final TextForm PLAIN = new TextForm(false, false);

  private static final String MARK = "\uFEFF";

  /** Gives the form of what stands in a file. Mixed ends of lines have none: they become plain. */
  static TextForm of(String content) {
    long ends = content.chars().filter(c -> c == '\n').count();
    return new TextForm(content.startsWith(MARK), ends > 0 && ends == carriages(content));
  }

  private static long carriages(String content) {
    long found = 0;
    for (int at = content.indexOf("\r\n"); at >= 0; at = content.indexOf("\r\n", at + 2)) {
      found++;
    }
    return found;
  }

  /** Gives the text in what stands in a file. */
  static String text(String content) {
    return LineEndings.plain(content.startsWith(MARK) ? content.substring(1) : content);
  }

  /** Gives what stands in a file for a text. */
  String content(String text) {
    return (marked ? MARK : "") + (carriages ? text.replace("\n", "\r\n") : text);
  }
}
