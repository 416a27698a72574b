package dev.plinth.agent;

import java.util.List;

/**
 * No spec came of a prompt. Every part is for users, without a full stop at its end, and none holds
 * a key.
 */
public final class ModelProblem extends Exception {
  private final String what;
  private final String why;
  private final String remedy;
  private final transient List<Attempt> attempts;

  /**
   * A problem in words.
   *
   * @param what what happened
   * @param why why that is likely, or nothing where the first part says it
   * @param remedy what to do
   * @param attempts every answer that there was
   */
  public ModelProblem(String what, String why, String remedy, List<Attempt> attempts) {
    super(what);
    this.what = what;
    this.why = why;
    this.remedy = remedy;
    this.attempts = List.copyOf(attempts);
  }

  /** Gives what happened, and why. */
  @Override
  public String getMessage() {
    return why.isEmpty() ? what : what + ": " + why;
  }

  /** Gives what happened. */
  public String what() {
    return what;
  }

  /** Gives why that is likely; empty where there is nothing to add. */
  public String why() {
    return why;
  }

  /** Gives what to do. */
  public String remedy() {
    return remedy;
  }

  /** Gives every answer that there was, in order. */
  public List<Attempt> attempts() {
    return attempts;
  }
}
