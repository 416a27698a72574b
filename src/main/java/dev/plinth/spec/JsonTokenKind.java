package dev.plinth.spec;

import java.util.Locale;

/** What a piece of a JSON text is. */
public enum JsonTokenKind {
  /** A string with a colon behind it on its line. */
  KEY,
  STRING,
  NUMBER,
  /** true, false or null. */
  WORD,
  /** One of the six characters that hold a document together. */
  PUNCTUATION,
  /** What is nothing in JSON; also a string that does not end on its line. */
  FAULT;

  /** Gives its name in lower case, as style sheets write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
