package dev.plinth.diagnostic;

/**
 * A position between two characters of a text.
 *
 * @param offset the offset, from 0 in UTF-16 units
 * @param line the line, from 1
 * @param column the column, from 1 in UTF-16 units
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
  public Position {
    if (offset < 0 || line < 1 || column < 1) {
      throw new IllegalArgumentException("not a position: " + offset + ", " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
