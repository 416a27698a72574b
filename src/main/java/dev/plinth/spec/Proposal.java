package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * Something that may be written at a place of a spec.
 *
 * @param kind what it is
 * @param label what it is called: a key, a value without quotes, or a few words
 * @param detail what it means, in a sentence or two; may be empty
 * @param text what is written, with the commas that it needs
 * @param caret where in {@code text} one goes on typing
 */
public record Proposal(Kind kind, String label, String detail, String text, int caret) {
  /** What is proposed. */
  public enum Kind {
    KEY,
    VALUE,
    /** Something whole, such as a field. */
    SNIPPET
  }

  public Proposal {
    requireNonNull(kind);
    requireNonNull(label);
    requireNonNull(detail);
    if (caret < 0 || caret > text.length()) {
      throw new IllegalArgumentException("no place in " + text + ": " + caret);
    }
  }

  /** A proposal after which one goes on in its first empty string, or else behind it. */
  static Proposal of(Kind kind, String label, String detail, String text) {
    int gap = text.indexOf("\"\"");
    return new Proposal(kind, label, detail, text, gap < 0 ? text.length() : gap + 1);
  }

  /** Gives the same with something written around it. */
  Proposal within(String before, String behind) {
    return new Proposal(kind, label, detail, before + text + behind, before.length() + caret);
  }
}
