package dev.plinth.evolution;

import java.util.Locale;

/** The conditions under which a step of a plan can be applied. */
public enum Grade {
  /** The step changes only what PostgreSQL knows about the data. It always succeeds. */
  FREE,
  /** The step succeeds if the stored rows allow it. They are checked before anything changes. */
  CHECK,
  /** The step needs an answer of the user, and has it. */
  ANSWER,
  /** The step has no meaning. No revision is written. */
  REFUSE;

  /** Returns the name in plans, such as {@code check}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
