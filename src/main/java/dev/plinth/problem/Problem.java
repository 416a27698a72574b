package dev.plinth.problem;

import static java.util.Objects.requireNonNull;

/**
 * A failure in words for users. Each part begins in lower case and has no full stop at its end.
 *
 * @param what the failure itself, such as "cannot read shop.json"
 * @param why the likely cause; empty if it is unknown or follows from the first part
 * @param remedy what to do; empty if there is nothing to do
 */
public record Problem(String what, String why, String remedy) {
  public Problem {
    requireNonNull(what);
    requireNonNull(why);
    requireNonNull(remedy);
  }

  /** Creates a problem whose first part includes the cause. */
  public Problem(String what, String remedy) {
    this(what, "", remedy);
  }

  /** Returns what happened and why, on one line. */
  public String message() {
    return why.isEmpty() ? what : what + ": " + why;
  }
}
