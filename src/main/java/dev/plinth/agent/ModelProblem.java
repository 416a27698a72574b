package dev.plinth.agent;

import java.util.List;

/**
 * Thrown when a prompt leads to no spec. Each part of the message is for users, has no full stop at
 * its end, and holds no API key.
 */
public final class ModelProblem extends Exception {
  private final String what;
  private final String why;
  private final String remedy;
  private final transient List<Attempt> attempts;

  /**
   * Creates a problem.
   *
   * @param what what happened
   * @param why the likely cause; empty if it is unknown or follows from the first part
   * @param remedy what the user can do
   * @param attempts all attempts in order
   */
  public ModelProblem(String what, String why, String remedy, List<Attempt> attempts) {
    super(what);
    this.what = what;
    this.why = why;
    this.remedy = remedy;
    this.attempts = List.copyOf(attempts);
  }

  /** Returns what happened and why. */
  @Override
  public String getMessage() {
    return why.isEmpty() ? what : what + ": " + why;
  }

  /** Returns what happened. */
  public String what() {
    return what;
  }

  /** Returns the likely cause; empty if it is unknown or follows from what happened. */
  public String why() {
    return why;
  }

  /** Returns what the user can do. */
  public String remedy() {
    return remedy;
  }

  /** Returns all attempts in order. */
  public List<Attempt> attempts() {
    return attempts;
  }
}
