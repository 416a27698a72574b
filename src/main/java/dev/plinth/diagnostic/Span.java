package dev.plinth.diagnostic;

import java.util.Comparator;

/**
 * A stretch of a text, possibly empty.
 *
 * @param start its first character
 * @param end the place behind its last character
 */
public record Span(Position start, Position end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::start).thenComparing(Span::end);

  public Span {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException(start + " is behind " + end);
    }
  }

  /** Gives the number of UTF-16 units in it. */
  public int length() {
    return end.offset() - start.offset();
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
