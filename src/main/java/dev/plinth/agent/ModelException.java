package dev.plinth.agent;

/**
 * Thrown when a model cannot be asked or returns no usable reply. It has no cause, since an
 * exception of a library may quote the request and with it the API key.
 */
public final class ModelException extends Exception {
  private final DraftFailure failure;

  /** Creates an exception with a message for users. */
  public ModelException(DraftFailure failure) {
    super(failure.what());
    this.failure = failure;
  }

  /** Returns the message for users. */
  public DraftFailure failure() {
    return failure;
  }
}
