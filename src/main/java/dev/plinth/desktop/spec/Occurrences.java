package dev.plinth.desktop.spec;

import dev.plinth.desktop.text.TextRange;
import java.util.Optional;

/** Finds the word at the caret and its next occurrence. Case matters. */
final class Occurrences {
  private Occurrences() {}

  /**
   * Returns the next text to select: without a selection the word at the caret, else the next
   * occurrence of the selected text, from the beginning of the text if none follows. A selected
   * word is only found as a whole word. Returns empty if there is no word at the caret.
   */
  static Optional<TextRange> next(String text, int start, int end) {
    return start == end
        ? word(text, start)
        : Optional.of(occurrence(text, new TextRange(start, end)));
  }

  private static Optional<TextRange> word(String text, int caret) {
    int start = caret;
    while (start > 0 && isWordPart(text, start - 1)) {
      start--;
    }
    int end = caret;
    while (isWordPart(text, end)) {
      end++;
    }
    return start == end ? Optional.empty() : Optional.of(new TextRange(start, end));
  }

  private static TextRange occurrence(String text, TextRange selected) {
    String searched = text.substring(selected.start(), selected.end());
    boolean word = word(text, selected.start()).equals(Optional.of(selected));
    int found = indexOf(text, searched, selected.end(), word);
    int at = found < 0 ? indexOf(text, searched, 0, word) : found;
    return new TextRange(at, at + searched.length());
  }

  private static int indexOf(String text, String searched, int from, boolean word) {
    int at = text.indexOf(searched, from);
    while (word && at >= 0 && !isWord(text, at, at + searched.length())) {
      at = text.indexOf(searched, at + 1);
    }
    return at;
  }

  private static boolean isWord(String text, int start, int end) {
    return !isWordPart(text, start - 1) && !isWordPart(text, end);
  }

  private static boolean isWordPart(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
