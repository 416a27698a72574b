package dev.plinth.agent;

/** The keychain of the system gives no answer, or not the one that was asked for. */
public final class KeychainProblem extends Exception {
  /** A problem in words for users, without a full stop. */
  KeychainProblem(String what) {
    super(what);
  }

  /** Gives what happened. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
