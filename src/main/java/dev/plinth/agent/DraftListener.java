package dev.plinth.agent;

/** A listener for the progress of a draft. The methods are called on the thread of the agents. */
public interface DraftListener extends ReplyProgress {
  /** Ignores all progress. */
  DraftListener NONE = new DraftListener() {};

  /** Called when a step starts. */
  default void stepStarted(DraftStep step) {}

  /**
   * Called when a request is sent to the model.
   *
   * @param number the number of the attempt, from 1
   * @param limit the largest possible number of attempts
   */
  default void attemptStarted(int number, int limit) {}

  /** Called when a model reply has been reviewed. */
  default void attemptFinished(Attempt attempt) {}

  @Override
  default void replyGrew(int characters, int entities) {}

  /** Called with a message for the user, one sentence without a full stop. */
  default void notice(String sentence) {}
}
