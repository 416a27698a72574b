package dev.plinth.agent;

/**
 * A model gives no answer. It has no cause: what a library throws may quote a request, and with it
 * a key.
 */
public final class ModelFault extends Exception {
  private final DraftFailure failure;

  /** A fault in these words. */
  public ModelFault(DraftFailure failure) {
    super(failure.what());
    this.failure = failure;
  }

  /** Gives the words. */
  public DraftFailure failure() {
    return failure;
  }
}
