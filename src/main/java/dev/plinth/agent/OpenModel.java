package dev.plinth.agent;

import com.google.adk.models.BaseLlm;

/** What answers, for the length of one call. */
public interface OpenModel extends AutoCloseable {
  /** Gives it as ADK knows it. Where it fails, it fails with a {@link ModelFault}. */
  BaseLlm llm();

  /** Ends what it is doing at once, from any thread, and gives back what it holds. */
  @Override
  void close();
}
