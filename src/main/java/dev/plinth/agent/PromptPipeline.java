package dev.plinth.agent;

/**
 * The steps from a prompt to a project. A call blocks, and ends early if its thread is interrupted.
 */
public interface PromptPipeline {
  /**
   * Asks a model for a spec, reviews the spec, and compiles it.
   *
   * @throws ModelProblem if the model returns no approved spec; the problem holds all attempts
   * @throws InterruptedException if the thread is interrupted, which cancels the current request
   */
  Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem, InterruptedException;

  /**
   * Sends a short request to a model, to test its server, its name and its API key. Nothing is
   * drafted.
   *
   * @param options the model and the longest time for its reply
   * @return the name of the model that replied, as its server reports it
   * @throws ModelProblem if the model does not reply
   * @throws InterruptedException if the thread is interrupted, which cancels the request
   */
  default String test(DraftOptions options) throws ModelProblem, InterruptedException {
    throw new UnsupportedOperationException("this pipeline has no model to test");
  }

  /**
   * Loads a model ahead of its first draft, which may take seconds. Safe to call from any thread,
   * any number of times.
   */
  default void prepare(ModelChoice model) {}
}
