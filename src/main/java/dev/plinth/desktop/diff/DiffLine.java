package dev.plinth.desktop.diff;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.text.TextRange;
import java.util.List;
import java.util.OptionalInt;

/**
 * A line of a diff.
 *
 * @param kind the kind
 * @param text the text without its line ending; empty for folded lines
 * @param oldNumber the line number in the old text, from 1; empty for an added line; for folded
 *     lines, the number of the first one
 * @param newNumber the line number in the new text, from 1; empty for a removed line; for folded
 *     lines, the number of the first one
 * @param count the number of lines that this line represents; more than 1 only for folded lines
 * @param words the changed parts of an added or removed line, in order; empty if the line has no
 *     counterpart, since all of it changed
 */
public record DiffLine(
    Kind kind,
    String text,
    OptionalInt oldNumber,
    OptionalInt newNumber,
    int count,
    List<TextRange> words) {
  /** The kind of a line. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    /** Several unchanged lines, shown as one line. */
    FOLDED
  }

  public DiffLine {
    requireNonNull(kind);
    requireNonNull(text);
    words = List.copyOf(words);
    if (oldNumber.isEmpty() != (kind == Kind.ADDED)
        || newNumber.isEmpty() != (kind == Kind.REMOVED)
        || count < 1
        || (count > 1 && kind != Kind.FOLDED)) {
      throw new IllegalArgumentException("inconsistent diff line: " + kind);
    }
  }

  static DiffLine same(String text, int oldNumber, int newNumber) {
    return new DiffLine(
        Kind.SAME, text, OptionalInt.of(oldNumber), OptionalInt.of(newNumber), 1, List.of());
  }

  static DiffLine added(String text, int number) {
    return new DiffLine(
        Kind.ADDED, text, OptionalInt.empty(), OptionalInt.of(number), 1, List.of());
  }

  static DiffLine removed(String text, int number) {
    return new DiffLine(
        Kind.REMOVED, text, OptionalInt.of(number), OptionalInt.empty(), 1, List.of());
  }

  /** Returns one line that represents several unchanged lines. */
  static DiffLine folded(DiffLine first, int count) {
    return new DiffLine(Kind.FOLDED, "", first.oldNumber(), first.newNumber(), count, List.of());
  }

  /** Returns this line with its changed parts. */
  DiffLine withWords(List<TextRange> changed) {
    return new DiffLine(kind, text, oldNumber, newNumber, count, changed);
  }
}
