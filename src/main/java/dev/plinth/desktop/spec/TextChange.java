package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change of a text: at one offset, some text is removed and other text inserted.
 *
 * @param offset the offset of the change, in UTF-16 units
 * @param removed the removed text; may be empty
 * @param inserted the inserted text; may be empty
 */
record TextChange(int offset, String removed, String inserted) {
  TextChange {
    requireNonNull(removed);
    requireNonNull(inserted);
    if (offset < 0) {
      throw new IllegalArgumentException("negative offset: " + offset);
    }
  }

  /** Returns the smallest change from one text to another. The common start and end are kept. */
  static TextChange between(String before, String after) {
    int limit = Math.min(before.length(), after.length());
    int prefix = 0;
    while (prefix < limit && before.charAt(prefix) == after.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < limit - prefix
        && before.charAt(before.length() - 1 - suffix)
            == after.charAt(after.length() - 1 - suffix)) {
      suffix++;
    }
    return new TextChange(
        prefix,
        before.substring(prefix, before.length() - suffix),
        after.substring(prefix, after.length() - suffix));
  }

  /** Returns the text with this change applied. */
  String applyTo(String text) {
    return new StringBuilder(text.length() + inserted.length())
        .append(text, 0, offset)
        .append(inserted)
        .append(text, removedEnd(), text.length())
        .toString();
  }

  /**
   * Relocates an object that covers a range of the text. Returns the unmoved object if the range is
   * before the change, the moved object if the range is after the change, or empty if the change
   * alters the range.
   */
  <T> Optional<T> relocate(int start, int end, T unmoved, Supplier<T> moved) {
    if (end <= offset) {
      return Optional.of(unmoved);
    }
    return start >= removedEnd() ? Optional.of(moved.get()) : Optional.empty();
  }

  int removedEnd() {
    return offset + removed.length();
  }

  /** Returns the number of UTF-16 units by which the text after the change moves. */
  int shift() {
    return inserted.length() - removed.length();
  }

  /** Returns the number of lines by which the text after the change moves. */
  int lineShift() {
    return lines(inserted) - lines(removed);
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
