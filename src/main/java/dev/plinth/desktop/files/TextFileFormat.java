package dev.plinth.desktop.files;

import dev.plinth.desktop.text.LineEndings;

/**
 * The byte order mark and the line endings of a text file. A text in the editor has {@code \n} line
 * endings and no byte order mark. A file that is saved again keeps its own format.
 *
 * @param byteOrderMark whether the file begins with a byte order mark
 * @param crlf whether every line ends with {@code \r\n}, as on Windows
 */
record TextFileFormat(boolean byteOrderMark, boolean crlf) {
  static final TextFileFormat PLAIN = new TextFileFormat(false, false);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Returns the format of a file's content. Mixed line endings become {@code \n} when saved. */
  static TextFileFormat detect(String content) {
    long newlines = content.chars().filter(c -> c == '\n').count();
    return new TextFileFormat(
        content.startsWith(BYTE_ORDER_MARK), newlines > 0 && newlines == countCrlf(content));
  }

  private static long countCrlf(String content) {
    long found = 0;
    for (int at = content.indexOf("\r\n"); at >= 0; at = content.indexOf("\r\n", at + 2)) {
      found++;
    }
    return found;
  }

  /** Returns the editor's text for a file's content. */
  static String decode(String content) {
    return LineEndings.toLf(content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content);
  }

  /** Returns the file's content for the editor's text. */
  String encode(String text) {
    return (byteOrderMark ? BYTE_ORDER_MARK : "") + (crlf ? text.replace("\n", "\r\n") : text);
  }
}
