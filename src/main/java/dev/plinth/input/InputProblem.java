package dev.plinth.input;

/**
 * Something that was named and cannot be read. The message says what happened and why, the remedy
 * what to do.
 */
public final class InputProblem extends Exception {
  private final String message;
  private final String remedy;

  /**
   * A problem in words.
   *
   * @param message what happened and why, without a full stop
   * @param remedy what to do, without a full stop; may be empty
   */
  public InputProblem(String message, String remedy) {
    super(message);
    this.message = message;
    this.remedy = remedy;
  }

  /** Gives what happened and why. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Gives what to do. */
  public String remedy() {
    return remedy;
  }
}
