package dev.plinth.spec;

import dev.plinth.diagnostic.Position;
import dev.plinth.diagnostic.Span;
import java.util.Arrays;

/** The offsets of the lines of a text. A line ends at LF, CR LF or CR. */
final class LineStarts {
  private final int length;
  private final int[] starts;

  LineStarts(String text) {
    length = text.length();
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !pair) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  Span span(int start, int end) {
    return new Span(position(start), position(end));
  }

  private Position position(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
    }
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(offset, line + 1, offset - starts[line] + 1);
  }
}
