package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import dev.plinth.agent.ModelFault;
import java.util.stream.Stream;

/** What a server of chat completions answers, read. */
final class ChatReply {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChatReply() {}

  /**
   * Gives an answer as ADK knows it.
   *
   * @throws ModelFault when it is none
   */
  static LlmResponse read(String body, ModelEndpoint party) throws ModelFault {
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
    String refusal = message.path("refusal").asText("");
    boolean refused = message.path("refusal").isTextual() && !refusal.isBlank();
    String text = refused ? refusal : text(message.path("content"));
    return LlmResponse.builder()
        .content(Content.builder().role("model").parts(Part.fromText(text)).build())
        .finishReason(end(refused ? "refusal" : choice.path("finish_reason").asText("")))
        .build();
  }

  /** Some servers answer in parts, as one may also ask. */
  private static String text(JsonNode content) {
    StringBuilder text = new StringBuilder(content.asText(""));
    content.forEach(part -> text.append(part.path("text").asText("")));
    return text.toString();
  }

  private static FinishReason end(String reason) {
    return new FinishReason(
        switch (reason) {
          case "", "stop", "null" -> "STOP";
          case "length", "model_length", "max_tokens" -> "MAX_TOKENS";
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
      if (root.path("detail").isArray()) {
        return details(root.path("detail"));
      }
      return Stream.of(error, root.path("detail"), root.path("message"))
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .findFirst()
          .orElse(body);
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  /** As FastAPI tells them: a place and a message each, and the whole request beside them. */
  private static String details(JsonNode details) {
    StringBuilder words = new StringBuilder();
    for (JsonNode detail : details) {
      words.append(words.isEmpty() ? "" : "; ");
      detail.path("loc").forEach(step -> words.append(step.asText()).append(' '));
      words.append(detail.path("msg").asText(""));
    }
    return words.toString();
  }

  private static String param(JsonNode error) {
    String param = error.path("param").asText("");
    return param.isEmpty() || param.equals("null") ? "" : " (" + param + ")";
  }
}
