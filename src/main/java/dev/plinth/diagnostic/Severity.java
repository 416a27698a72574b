package dev.plinth.diagnostic;

import java.util.Locale;

/** The severity of a diagnostic. Only errors reject a spec. */
public enum Severity {
  /** The spec is rejected. */
  ERROR,
  /** The spec is valid, but the backend may behave unexpectedly. */
  WARNING,
  /** Information about an action or a decision of the program. */
  NOTE;

  /** Returns the severity as shown to users, such as {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns a count with the severity, such as {@code 2 errors}. */
  public String counted(long count) {
    return count + " " + word() + (count == 1 ? "" : "s");
  }
}
