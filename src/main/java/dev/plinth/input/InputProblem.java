package dev.plinth.input;

/**
 * Thrown if an input cannot be read. The message states the failure and its cause, the remedy what
 * to do.
 */
public final class InputProblem extends Exception {
  private final String message;
  private final String remedy;

  /**
   * Creates a problem.
   *
   * @param message the failure and its cause, without a full stop
   * @param remedy what to do, as an imperative without a full stop; may be empty
   */
  public InputProblem(String message, String remedy) {
    super(message);
    this.message = message;
    this.remedy = remedy;
  }

  /** Returns the failure and its cause. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Returns what to do; may be empty. */
  public String remedy() {
    return remedy;
  }
}
