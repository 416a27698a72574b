package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;

/**
 * Something to tell.
 *
 * @param kind how much it matters
 * @param title what happened
 * @param text why, and what to do; may be empty
 */
public record Notice(Kind kind, String title, String text) {
  /** How much it matters. */
  public enum Kind {
    /** Something that was asked for is done. */
    DONE,
    /** Something happened that the user should know of. */
    NOTE,
    /** Something that was asked for did not happen. It stays until it was seen. */
    FAILED
  }

  public Notice {
    requireNonNull(kind);
    requireNonNull(title);
    requireNonNull(text);
  }
}
