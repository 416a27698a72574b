package dev.plinth.diagnostic;

import java.util.Comparator;

/**
 * A range of a text, possibly empty.
 *
 * @param start the position before the first character
 * @param end the position after the last character
 */
public record Span(Position start, Position end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::start).thenComparing(Span::end);

  public Span {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException(start + " is after " + end);
    }
  }

  /** Returns the length in UTF-16 units. */
  public int length() {
    return end.offset() - start.offset();
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
