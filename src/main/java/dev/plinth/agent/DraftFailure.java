package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

/**
 * Why no spec came of it, in words for users, without a full stop at the end of a part.
 *
 * @param what what happened
 * @param why why that is likely; empty where the first part says it
 * @param remedy what to do
 */
public record DraftFailure(String what, String why, String remedy) {
  public DraftFailure {
    requireNonNull(what);
    requireNonNull(why);
    requireNonNull(remedy);
  }
}
