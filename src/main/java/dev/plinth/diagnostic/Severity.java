package dev.plinth.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs. Errors reject a spec, the others never do. */
public enum Severity {
  /** The spec is rejected. */
  ERROR,
  /** The spec is sound, but may surprise. */
  WARNING,
  /** Something was done or decided that is good to know. */
  NOTE;

  /** Gives the word that users read, such as {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Gives so many of them as users read it, such as {@code 2 errors}. */
  public String counted(long count) {
    return count + " " + word() + (count == 1 ? "" : "s");
  }
}
