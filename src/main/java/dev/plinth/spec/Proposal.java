package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * A completion proposal for a spec.
 *
 * @param kind the kind of the proposal
 * @param label the label in the list: a key, a value without quotes, or a few words
 * @param detail the explanation, in a sentence or two; may be empty
 * @param text the inserted text, with the required commas
 * @param anchor the offset in {@code text} at which the selection starts after the insertion
 * @param caret the offset of the caret in {@code text} after the insertion
 */
public record Proposal(Kind kind, String label, String detail, String text, int anchor, int caret) {
  /** The kinds of proposals. */
  public enum Kind {
    KEY,
    VALUE,
    /** A whole object, such as a field. */
    SNIPPET
  }

  public Proposal {
    requireNonNull(kind);
    requireNonNull(label);
    requireNonNull(detail);
    if (anchor < 0 || anchor > caret || caret > text.length()) {
      throw new IllegalArgumentException(
          "no selection in " + text + ": " + anchor + " to " + caret);
    }
  }

  /** Returns a proposal with the caret in its first empty string, or else at its end. */
  static Proposal of(Kind kind, String label, String detail, String text) {
    int emptyString = text.indexOf("\"\"");
    int caret = emptyString < 0 ? text.length() : emptyString + 1;
    return new Proposal(kind, label, detail, text, caret, caret);
  }

  /** Returns this proposal with the value at its end selected, which starts at this offset. */
  Proposal selecting(int start) {
    boolean quoted = text.charAt(start) == '"';
    return new Proposal(
        kind, label, detail, text, quoted ? start + 1 : start, text.length() - (quoted ? 1 : 0));
  }

  /**
   * Returns whether the inserted value is one of a few. It is then selected, so that another one
   * can be chosen at once.
   */
  public boolean hasAlternatives() {
    return anchor < caret;
  }

  /** Returns this proposal with text inserted before and after it. */
  Proposal within(String before, String after) {
    int by = before.length();
    return new Proposal(kind, label, detail, before + text + after, anchor + by, caret + by);
  }
}
