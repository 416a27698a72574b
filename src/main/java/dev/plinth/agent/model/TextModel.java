package dev.plinth.agent.model;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import dev.plinth.agent.OpenModel;

/** A model that is asked in text and answers in text; ADK knows ones to talk with, too. */
abstract class TextModel extends BaseLlm implements OpenModel {
  TextModel(String id) {
    super(id);
  }

  @Override
  public final BaseLlmConnection connect(LlmRequest request) {
    throw new UnsupportedOperationException("nobody talks to it");
  }

  @Override
  public final BaseLlm llm() {
    return this;
  }
}
