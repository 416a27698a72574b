package dev.plinth.agent;

/** A source of models. */
public interface ModelSource {
  /**
   * Opens a model.
   *
   * @throws ModelException if an API key is missing or the base URL is not valid
   */
  OpenModel open(ModelChoice choice) throws ModelException, InterruptedException;

  /**
   * Loads the model ahead of the first request. Safe to call from any thread, any number of times.
   */
  default void prepare(ModelChoice choice) {}
}
