package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * A change that makes one diagnostic disappear and adds no error.
 *
 * @param title what it does, as a command: "replace by "string""
 * @param edits its edits in the order of the text; they do not overlap and all count on the
 *     unchanged text
 */
public record Fix(String title, List<TextEdit> edits) {
  public Fix {
    requireNonNull(title);
    edits = edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
    for (int i = 1; i < edits.size(); i++) {
      TextEdit before = edits.get(i - 1);
      if (before.offset() + before.length() > edits.get(i).offset()) {
        throw new IllegalArgumentException("edits overlap: " + edits);
      }
    }
  }

  /** A fix of one edit. */
  public Fix(String title, TextEdit edit) {
    this(title, List.of(edit));
  }

  /**
   * Gives the text with the fix applied.
   *
   * @throws IndexOutOfBoundsException when this is not the text that the fix was made for
   */
  public String applyTo(String text) {
    StringBuilder fixed = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      TextEdit edit = edits.get(i);
      fixed.replace(edit.offset(), edit.offset() + edit.length(), edit.text());
    }
    return fixed.toString();
  }
}
