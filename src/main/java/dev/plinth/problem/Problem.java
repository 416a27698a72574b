package dev.plinth.problem;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A failure in words for users. Each part begins in lower case and has no full stop at its end.
 *
 * @param what the failure itself, such as "cannot read shop.json"
 * @param why the likely cause; empty if it is unknown or follows from the first part
 * @param remedy what to do, in the terms of the command line; empty if there is nothing to do
 * @param place where to do it; empty if the remedy is the same in every user interface
 */
public record Problem(String what, String why, String remedy, Optional<RemedyPlace> place) {
  public Problem {
    requireNonNull(what);
    requireNonNull(why);
    requireNonNull(remedy);
    requireNonNull(place);
  }

  /** Creates a problem whose remedy is the same in every user interface. */
  public Problem(String what, String why, String remedy) {
    this(what, why, remedy, Optional.empty());
  }

  /** Creates a problem whose first part includes the cause. */
  public Problem(String what, String remedy) {
    this(what, "", remedy);
  }

  /** Returns this problem with the place of its remedy. */
  public Problem at(RemedyPlace remedyPlace) {
    return new Problem(what, why, remedy, Optional.of(remedyPlace));
  }

  /** Returns what happened and why, on one line. */
  public String message() {
    return why.isEmpty() ? what : what + ": " + why;
  }
}
