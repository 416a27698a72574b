package dev.plinth.spec;

import java.util.Locale;

/** The kinds of tokens in a JSON text. */
public enum JsonTokenKind {
  /** A string that is followed by a colon on its line. */
  KEY,
  STRING,
  NUMBER,
  /** true, false or null. */
  WORD,
  /** One of the six structural characters: braces, brackets, colon and comma. */
  PUNCTUATION,
  /** Characters that are not valid JSON; also a string that is not closed on its line. */
  FAULT;

  /** Returns the name in lower case, as used in style sheets. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
