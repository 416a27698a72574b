package dev.plinth.desktop.spec;

import dev.plinth.spec.JsonToken;
import dev.plinth.spec.JsonTokenKind;
import dev.plinth.spec.JsonTokenizer;
import java.util.Optional;

/** Closes quotes and brackets that the user types. */
final class AutoClosing {
  private static final String OPENERS = "\"{[";
  private static final String CLOSERS = "\"}]";

  /** The characters before which a quote or bracket is closed. */
  private static final String FOLLOWERS = " \t\n,:}]";

  private AutoClosing() {}

  /**
   * Returns the step for a typed character: surrounds the selection, moves the caret over an
   * existing closer, or inserts a pair. Returns empty if the character is inserted alone.
   */
  static Optional<EditStep> type(String text, int anchor, int caret, char typed) {
    int kind = OPENERS.indexOf(typed);
    if (anchor != caret) {
      return kind < 0 ? Optional.empty() : Optional.of(surround(text, anchor, caret, kind));
    }
    if (isTypedOver(text, caret, typed)) {
      return Optional.of(EditStep.toCaret(caret + 1));
    }
    String pair = kind < 0 ? "" : "" + typed + CLOSERS.charAt(kind);
    return kind >= 0 && mayClose(text, caret, typed)
        ? Optional.of(EditStep.of(new TextChange(caret, "", pair), caret + 1))
        : Optional.empty();
  }

  private static EditStep surround(String text, int anchor, int caret, int kind) {
    int start = Math.min(anchor, caret);
    String selected = text.substring(start, Math.max(anchor, caret));
    String surrounded = OPENERS.charAt(kind) + selected + CLOSERS.charAt(kind);
    return new EditStep(new TextChange(start, selected, surrounded), anchor + 1, caret + 1);
  }

  private static boolean isTypedOver(String text, int caret, char typed) {
    int kind = CLOSERS.indexOf(typed);
    if (kind < 0 || caret == text.length() || text.charAt(caret) != typed) {
      return false;
    }
    boolean quoted = isQuoted(text, caret);
    return typed == '"'
        ? quoted && !isQuoted(text, caret + 1)
        : !quoted && !lacksCloser(text, kind);
  }

  /** Returns whether the text has more opening than closing brackets of a kind. */
  private static boolean lacksCloser(String text, int kind) {
    int open = 0;
    for (JsonToken token : JsonTokenizer.of(text)) {
      if (token.kind() == JsonTokenKind.PUNCTUATION) {
        char c = text.charAt(token.start());
        open += c == OPENERS.charAt(kind) ? 1 : c == CLOSERS.charAt(kind) ? -1 : 0;
      }
    }
    return open > 0;
  }

  private static boolean mayClose(String text, int caret, char typed) {
    boolean fits = caret == text.length() || FOLLOWERS.indexOf(text.charAt(caret)) >= 0;
    boolean afterWord = caret > 0 && isWordPart(text.charAt(caret - 1));
    return fits
        && !isQuoted(text, caret)
        && !(typed == '"' && (afterWord || isQuoted(text, caret, endOfLine(text, caret))));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '"';
  }

  /**
   * Returns the step for Backspace between an opener and its closer, which deletes both. Returns
   * empty at any other place.
   */
  static Optional<EditStep> deleteBackward(String text, int caret) {
    if (caret == 0 || caret == text.length()) {
      return Optional.empty();
    }
    char before = text.charAt(caret - 1);
    int kind = OPENERS.indexOf(before);
    boolean pair =
        kind >= 0
            && text.charAt(caret) == CLOSERS.charAt(kind)
            && !isQuoted(text, caret - 1)
            && isQuoted(text, caret) == (before == '"');
    return pair
        ? Optional.of(
            EditStep.of(new TextChange(caret - 1, "" + before + text.charAt(caret), ""), caret - 1))
        : Optional.empty();
  }

  /** Returns whether an offset is inside a string of its line, behind the opening quote. */
  static boolean isQuoted(String text, int offset) {
    return isQuoted(text, text.lastIndexOf('\n', offset - 1) + 1, offset);
  }

  /** Returns whether a string that begins in a part of a line is open at the end of the part. */
  private static boolean isQuoted(String text, int start, int end) {
    boolean quoted = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      i += quoted && c == '\\' ? 1 : 0;
    }
    return quoted;
  }

  private static int endOfLine(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
