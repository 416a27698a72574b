package dev.plinth.spec;

/**
 * The white space before a missing closing bracket.
 *
 * @param text the text
 * @param open the offset of the opening bracket
 * @param offset the offset at which the closing bracket is missing
 */
record ClosingSpace(String text, int open, int offset) {
  /** The number of characters in which the start of a line is looked for. */
  private static final int MAX_LINE = 1_000;

  /**
   * Returns a line break and the indentation of the opening bracket's line; on the same line, a
   * space if the opening bracket is followed by one.
   */
  String before() {
    int lineBreak = text.lastIndexOf('\n', offset - 1);
    if (lineBreak <= open) {
      boolean spaced = open + 1 < text.length() && text.charAt(open + 1) == ' ';
      return spaced && text.charAt(offset - 1) != ' ' ? " " : "";
    }
    int line = open;
    while (line > 0 && text.charAt(line - 1) != '\n' && open - line < MAX_LINE) {
      line--;
    }
    int end = line;
    while (end < open && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return "\n" + text.substring(line, end);
  }
}
