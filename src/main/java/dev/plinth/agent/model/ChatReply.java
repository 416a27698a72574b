package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import dev.plinth.agent.ModelFault;

/** What a server of chat completions answers, read. */
final class ChatReply {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChatReply() {}

  /**
   * Gives an answer as ADK knows it.
   *
   * @throws ModelFault when it is none
   */
  static LlmResponse read(String body, Party party) throws ModelFault {
    JsonNode choice;
    try {
      choice = MAPPER.readTree(body).path("choices").path(0);
    } catch (JsonProcessingException e) {
      throw party.gibberish(body);
    }
    if (!choice.path("message").isObject()) {
      throw party.gibberish(body);
    }
    JsonNode message = choice.path("message");
    boolean refused = message.path("refusal").isTextual();
    String text = message.path(refused ? "refusal" : "content").asText("");
    return LlmResponse.builder()
        .content(Content.builder().role("model").parts(Part.fromText(text)).build())
        .finishReason(end(refused ? "refusal" : choice.path("finish_reason").asText("")))
        .build();
  }

  private static FinishReason end(String reason) {
    return new FinishReason(
        switch (reason) {
          case "", "stop", "null" -> "STOP";
          case "length" -> "MAX_TOKENS";
          case "content_filter" -> "SAFETY";
          default -> reason;
        });
  }

  /** Gives what a server complains of, wherever it says so. */
  static String complaint(String body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      JsonNode error = root.path("error");
      if (error.path("message").isTextual()) {
        return error.path("message").asText() + param(error);
      }
      return error.isTextual() ? error.asText() : root.path("detail").asText(body);
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  private static String param(JsonNode error) {
    String param = error.path("param").asText("");
    return param.isEmpty() || param.equals("null") ? "" : " (" + param + ")";
  }
}
