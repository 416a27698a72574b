package dev.plinth.desktop.diff;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * A line of two texts that are compared.
 *
 * @param kind what became of it
 * @param text what it says, without its end; of folded lines nothing
 * @param oldNumber its number in the former text from 1 on, nothing for an added line; of folded
 *     lines that of the first
 * @param newNumber the same in the later text, nothing for a removed line
 * @param count how many lines it stands for, more than one only where they are folded
 */
public record DiffLine(
    Kind kind, String text, OptionalInt oldNumber, OptionalInt newNumber, int count) {
  /** What became of a line. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    /** Many lines in which nothing changed. */
    FOLDED
  }

  public DiffLine {
    requireNonNull(kind);
    requireNonNull(text);
    if (oldNumber.isEmpty() != (kind == Kind.ADDED)
        || newNumber.isEmpty() != (kind == Kind.REMOVED)
        || count < 1
        || (count > 1 && kind != Kind.FOLDED)) {
      throw new IllegalArgumentException("no such line: " + kind);
    }
  }

  static DiffLine same(String text, int oldNumber, int newNumber) {
    return new DiffLine(Kind.SAME, text, OptionalInt.of(oldNumber), OptionalInt.of(newNumber), 1);
  }

  static DiffLine added(String text, int number) {
    return new DiffLine(Kind.ADDED, text, OptionalInt.empty(), OptionalInt.of(number), 1);
  }

  static DiffLine removed(String text, int number) {
    return new DiffLine(Kind.REMOVED, text, OptionalInt.of(number), OptionalInt.empty(), 1);
  }

  /** Gives one line in the place of these, which all are the same in both texts. */
  static DiffLine folded(DiffLine first, int count) {
    return new DiffLine(Kind.FOLDED, "", first.oldNumber(), first.newNumber(), count);
  }
}
