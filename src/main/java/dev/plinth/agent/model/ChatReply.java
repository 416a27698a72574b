package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import dev.plinth.problem.ProblemException;
import java.util.stream.Stream;

/** Reads the response body of a server with the chat completions API. */
final class ChatReply {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChatReply() {}

  /**
   * Reads the body of a successful response.
   *
   * @throws ProblemException if the body is not a model reply
   */
  static LlmResponse read(String body, ModelEndpoint endpoint) throws ProblemException {
    JsonNode reply;
    try {
      reply = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw endpoint.unreadableReply(body);
    }
    JsonNode choice = reply.path("choices").path(0);
    if (!choice.path("message").isObject()) {
      throw endpoint.unreadableReply(body);
    }
    JsonNode message = choice.path("message");
    String refusal = message.path("refusal").asText("");
    boolean refused = message.path("refusal").isTextual() && !refusal.isBlank();
    String text = refused ? refusal : text(message.path("content"));
    LlmResponse.Builder response = LlmResponse.builder();
    if (!reply.path("model").asText("").isBlank()) {
      response.modelVersion(reply.path("model").asText());
    }
    return response
        .content(Content.builder().role("model").parts(Part.fromText(text)).build())
        .finishReason(finishReason(refused ? "refusal" : choice.path("finish_reason").asText("")))
        .build();
  }

  /** Returns the text of the content. Some servers send the content as an array of parts. */
  private static String text(JsonNode content) {
    StringBuilder text = new StringBuilder(content.asText(""));
    content.forEach(part -> text.append(part.path("text").asText("")));
    return text.toString();
  }

  private static FinishReason finishReason(String reason) {
    return new FinishReason(
        switch (reason) {
          case "", "stop", "null" -> "STOP";
          case "length", "model_length", "max_tokens" -> "MAX_TOKENS";
          case "content_filter" -> "SAFETY";
          default -> reason;
        });
  }

  /** Returns the message in an error response; the whole body if the response has no known form. */
  static String errorMessage(String body) {
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

  /** Returns the locations and messages of FastAPI's validation errors, without their input. */
  private static String details(JsonNode details) {
    StringBuilder text = new StringBuilder();
    for (JsonNode detail : details) {
      text.append(text.isEmpty() ? "" : "; ");
      detail.path("loc").forEach(step -> text.append(step.asText()).append(' '));
      text.append(detail.path("msg").asText(""));
    }
    return text.toString();
  }

  private static String param(JsonNode error) {
    String param = error.path("param").asText("");
    return param.isEmpty() || param.equals("null") ? "" : " (" + param + ")";
  }
}
