package dev.plinth.cli;

import dev.plinth.diagnostic.Span;

/**
 * The line of a text that a span begins on, ready to print, and where in it the span stands. Of a
 * long line only the surroundings are shown.
 *
 * @param line the line
 * @param indent the columns before the span
 * @param width the columns of the span, on this line; at least 1
 */
record SourceExcerpt(String line, int indent, int width) {
  private static final int LONGEST = 120;
  private static final int BEFORE = 40;
  private static final String CUT = "…";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Gives the excerpt for a span of this text. */
  static SourceExcerpt of(String text, Span span) {
    int start = span.start().offset();
    int lineStart = start - (span.start().column() - 1);
    boolean whole = endOfLine(text, lineStart) - lineStart <= LONGEST;
    int from = whole ? lineStart : characterAt(text, Math.max(lineStart, start - BEFORE));
    int to = endOfLine(text, from);
    boolean cut = to - from > LONGEST;
    to = cut ? characterAt(text, from + LONGEST) : to;
    int end = Math.max(start, Math.min(span.end().offset(), to));
    String head = from > lineStart ? CUT : "";
    return new SourceExcerpt(
        head + printable(text, from, to) + (cut ? CUT : ""),
        head.length() + width(text, from, start),
        Math.max(1, width(text, start, end)));
  }

  /** Gives the end of the line, or a place behind the longest that is shown of it. */
  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Steps back where a place lies within a character of two units. */
  private static int characterAt(String text, int offset) {
    boolean within =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return within ? offset - 1 : offset;
  }

  private static String printable(String text, int from, int to) {
    return TerminalText.line(text.substring(shown(text, from), to));
  }

  private static int width(String text, int from, int to) {
    int first = shown(text, from);
    return first >= to ? 0 : text.substring(first, to).codePoints().map(TerminalText::width).sum();
  }

  /** The mark at the start of a file is no part of its first line. */
  private static int shown(String text, int from) {
    boolean marked = from == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? 1 : from;
  }
}
