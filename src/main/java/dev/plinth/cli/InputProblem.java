package dev.plinth.cli;

/** A spec that cannot be read. The message says what happened and why, the remedy what to do. */
final class InputProblem extends Exception {
  private final String message;
  private final String remedy;

  InputProblem(String message, String remedy) {
    super(message);
    this.message = message;
    this.remedy = remedy;
  }

  @Override
  public String getMessage() {
    return message;
  }

  String remedy() {
    return remedy;
  }
}
