package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step from one text to the next.
 *
 * @param at where it happens, in UTF-16 units
 * @param removed what stood there
 * @param inserted what stands there now
 */
record TextChange(int at, String removed, String inserted) {
  TextChange {
    requireNonNull(removed);
    requireNonNull(inserted);
    if (at < 0) {
      throw new IllegalArgumentException("no place: " + at);
    }
  }

  /** Gives the smallest step from one text to the other: what both begin and end with stays. */
  static TextChange between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int same = 0;
    while (same < most && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < most - same
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new TextChange(
        same,
        before.substring(same, before.length() - end),
        after.substring(same, after.length() - end));
  }

  /** Gives the text after the step. */
  String applyTo(String text) {
    return new StringBuilder(text.length() + inserted.length())
        .append(text, 0, at)
        .append(inserted)
        .append(text, removedEnd(), text.length())
        .toString();
  }

  /**
   * Gives what becomes of something at a stretch of the text: it stays before the step, is moved
   * behind it, and is nothing any more where the step is inside it.
   */
  <T> Optional<T> carry(int start, int end, T staying, Supplier<T> moved) {
    if (end <= at) {
      return Optional.of(staying);
    }
    return start >= removedEnd() ? Optional.of(moved.get()) : Optional.empty();
  }

  int removedEnd() {
    return at + removed.length();
  }

  /** Gives by how many characters what follows moves. */
  int shift() {
    return inserted.length() - removed.length();
  }

  /** Gives by how many lines what follows moves. */
  int lineShift() {
    return lines(inserted) - lines(removed);
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
