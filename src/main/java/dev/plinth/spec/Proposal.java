package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * A completion proposal for a spec.
 *
 * @param kind the kind of the proposal
 * @param label the label in the list: a key, a value without quotes, or a few words
 * @param detail the explanation, in a sentence or two; may be empty
 * @param text the inserted text, with the required commas
 * @param caret the offset of the caret in {@code text} after the insertion
 */
public record Proposal(Kind kind, String label, String detail, String text, int caret) {
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
    if (caret < 0 || caret > text.length()) {
      throw new IllegalArgumentException("caret outside of " + text + ": " + caret);
    }
  }

  /** Returns a proposal with the caret in its first empty string, or else at its end. */
  static Proposal of(Kind kind, String label, String detail, String text) {
    int emptyString = text.indexOf("\"\"");
    return new Proposal(
        kind, label, detail, text, emptyString < 0 ? text.length() : emptyString + 1);
  }

  /** Returns this proposal with text inserted before and after it. */
  Proposal within(String before, String after) {
    return new Proposal(kind, label, detail, before + text + after, before.length() + caret);
  }
}
