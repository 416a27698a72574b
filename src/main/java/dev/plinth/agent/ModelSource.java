package dev.plinth.agent;

import dev.plinth.problem.ProblemException;

/** A source of models. */
public interface ModelSource {
  /**
   * Opens a model.
   *
   * @throws ProblemException if an API key is missing or the base URL is not valid
   */
  OpenModel open(ModelChoice choice) throws ProblemException, InterruptedException;

  /**
   * Loads the model ahead of the first request. Safe to call from any thread, any number of times.
   */
  default void prepare(ModelChoice choice) {}
}
