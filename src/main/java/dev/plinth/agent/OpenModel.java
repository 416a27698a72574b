package dev.plinth.agent;

import com.google.adk.models.BaseLlm;
import dev.plinth.problem.ProblemException;

/** A model that is open for the requests of one draft. */
public interface OpenModel extends AutoCloseable {
  /** Returns the model as ADK's type. Its requests fail with a {@link ProblemException}. */
  BaseLlm llm();

  /** Cancels the current request and releases all resources. Safe to call from any thread. */
  @Override
  void close();
}
