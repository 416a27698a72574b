package dev.plinth.agent.model;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import dev.plinth.agent.OpenModel;

/** A model without ADK's live mode for audio and video. */
abstract class TextModel extends BaseLlm implements OpenModel {
  TextModel(String id) {
    super(id);
  }

  @Override
  public final BaseLlmConnection connect(LlmRequest request) {
    throw new UnsupportedOperationException("the live mode is not supported");
  }

  @Override
  public final BaseLlm llm() {
    return this;
  }
}
