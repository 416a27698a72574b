package dev.plinth.agent;

/** Thrown when the system keychain does not respond, or does not delete a key. */
public final class KeychainProblem extends Exception {
  /**
   * Creates a problem.
   *
   * @param what the message for users, without a full stop
   */
  KeychainProblem(String what) {
    super(what);
  }

  /** Returns the message for users. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
