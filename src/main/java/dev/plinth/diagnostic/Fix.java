package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text that removes one diagnostic and adds no error.
 *
 * @param title the title, as an imperative: {@code replace it with "string"}
 * @param edits the edits in the order of the text; they do not overlap, and their offsets refer to
 *     the unchanged text
 */
public record Fix(String title, List<TextEdit> edits) {
  public Fix {
    requireNonNull(title);
    edits = edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
    for (int i = 1; i < edits.size(); i++) {
      TextEdit previous = edits.get(i - 1);
      if (previous.offset() + previous.length() > edits.get(i).offset()) {
        throw new IllegalArgumentException("edits overlap: " + edits);
      }
    }
  }

  /** Creates a fix with one edit. */
  public Fix(String title, TextEdit edit) {
    this(title, List.of(edit));
  }

  /**
   * Returns the text with the fix applied.
   *
   * @throws IndexOutOfBoundsException if an edit lies outside this text
   */
  public String applyTo(String text) {
    return TextEdit.applyAll(edits, text);
  }
}
