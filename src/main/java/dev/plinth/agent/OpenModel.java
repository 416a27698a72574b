package dev.plinth.agent;

import com.google.adk.models.BaseLlm;
import dev.plinth.problem.ProblemException;
import java.util.List;

/** A model that is open for the requests of one draft. */
public interface OpenModel extends AutoCloseable {
  /** Returns the model as ADK's type. Its requests fail with a {@link ProblemException}. */
  BaseLlm llm();

  /**
   * Returns the ids of the models that the server has; empty if the server does not tell.
   *
   * @throws ProblemException if the request fails
   */
  default List<String> models() throws ProblemException {
    return List.of();
  }

  /** Sets the listener for replies that are still being written, before the first request. */
  default void onProgress(ReplyProgress listener) {}

  /** Cancels the current request and releases all resources. Safe to call from any thread. */
  @Override
  void close();
}
