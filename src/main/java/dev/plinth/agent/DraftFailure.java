package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

/**
 * A message for users about a draft that failed. Each part begins with a lower case letter and has
 * no full stop at its end.
 *
 * @param what what happened
 * @param why the likely cause; empty if it is unknown or follows from the first part
 * @param remedy what the user can do
 */
public record DraftFailure(String what, String why, String remedy) {
  public DraftFailure {
    requireNonNull(what);
    requireNonNull(why);
    requireNonNull(remedy);
  }
}
