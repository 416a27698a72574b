package dev.plinth.agent;

/**
 * The way from a prompt to a project. A call blocks, and ends early when its thread is interrupted.
 */
public interface PromptPipeline {
  /**
   * Has a model write a spec, reviews it, and compiles it.
   *
   * @throws ModelProblem when no spec came of it; it holds every answer there was
   * @throws InterruptedException when the thread was interrupted; no request goes on after that
   */
  Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem, InterruptedException;

  /**
   * Loads what the first draft of this model would wait for. May take seconds, and may be called
   * from any thread and as often as one likes.
   */
  default void prepare(ModelChoice model) {}
}
