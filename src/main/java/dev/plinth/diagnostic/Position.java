package dev.plinth.diagnostic;

/**
 * A place between two characters of a text.
 *
 * @param offset the UTF-16 units before it
 * @param line its line, counted from 1
 * @param column its column, counted from 1 in UTF-16 units
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
  public Position {
    if (offset < 0 || line < 1 || column < 1) {
      throw new IllegalArgumentException("no position: " + offset + ", " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
