package dev.plinth.agent;

/**
 * A listener for a reply that is still being written. Called on any thread, a few times a second.
 */
@FunctionalInterface
public interface ReplyProgress {
  /**
   * Called when more of the reply has arrived.
   *
   * @param characters the number of characters so far, with the model's thoughts
   * @param entities the number of entities so far
   */
  void replyGrew(int characters, int entities);
}
