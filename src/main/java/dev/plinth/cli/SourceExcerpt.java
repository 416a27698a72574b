package dev.plinth.cli;

import dev.plinth.diagnostic.Span;

/**
 * The first line of a span, ready to print, and the position of the span in the line. A long line
 * is cut to the text around the span.
 *
 * @param line the printed line
 * @param indent the number of columns before the span
 * @param width the number of columns of the span on this line; at least 1
 */
record SourceExcerpt(String line, int indent, int width) {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_LENGTH_BEFORE = 40;
  private static final String ELLIPSIS = "…";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Returns the excerpt for a span of a text. */
  static SourceExcerpt of(String text, Span span) {
    int start = span.start().offset();
    int lineStart = start - (span.start().column() - 1);
    boolean whole = endOfLine(text, lineStart) - lineStart <= MAX_LENGTH;
    int from =
        whole ? lineStart : characterStart(text, Math.max(lineStart, start - MAX_LENGTH_BEFORE));
    int to = endOfLine(text, from);
    boolean cut = to - from > MAX_LENGTH;
    to = cut ? characterStart(text, from + MAX_LENGTH) : to;
    int end = Math.max(start, Math.min(span.end().offset(), to));
    String head = from > lineStart ? ELLIPSIS : "";
    return new SourceExcerpt(
        head + printable(text, from, to) + (cut ? ELLIPSIS : ""),
        head.length() + width(text, from, start),
        Math.max(1, width(text, start, end)));
  }

  /** Returns the offset of the end of the line, or an offset after the maximum length. */
  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= MAX_LENGTH && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Returns the offset, moved back if it lies inside a surrogate pair. */
  private static int characterStart(String text, int offset) {
    boolean insidePair =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return insidePair ? offset - 1 : offset;
  }

  private static String printable(String text, int from, int to) {
    return TerminalText.line(text.substring(skipByteOrderMark(text, from), to));
  }

  private static int width(String text, int from, int to) {
    int first = skipByteOrderMark(text, from);
    return first >= to ? 0 : text.substring(first, to).codePoints().map(TerminalText::width).sum();
  }

  /** Returns the offset, moved past a byte order mark, which is not shown. */
  private static int skipByteOrderMark(String text, int from) {
    boolean atMark = from == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return atMark ? 1 : from;
  }
}
