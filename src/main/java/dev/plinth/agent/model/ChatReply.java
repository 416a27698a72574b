package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.Part;
import dev.plinth.agent.WireNote;
import dev.plinth.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the response body of a server with the chat completions API. */
final class ChatReply {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> THOUGHTS =
      List.of("reasoning_content", "reasoning", "thinking", "thoughts");

  private ChatReply() {}

  /**
   * Reads the body of a successful response.
   *
   * @return empty if the body is a reply without any answer
   * @throws ProblemException if the body is an error, or not a model reply
   */
  static Optional<LlmResponse> read(String body, ModelEndpoint endpoint) throws ProblemException {
    JsonNode reply = ChatStream.read(body);
    JsonNode choice = reply.path("choices").path(0);
    JsonNode error = reply.hasNonNull("error") ? reply.get("error") : choice.path("error");
    if (error.isObject() ? !error.isEmpty() : error.isTextual()) {
      throw endpoint.errorStatus(code(error), message(error));
    }
    if (reply.has("choices") && choice.isMissingNode()) {
      return Optional.empty();
    }
    if (!choice.path("message").isObject()) {
      throw endpoint.unreadableReply(body);
    }
    return Optional.of(response(reply, choice));
  }

  private static LlmResponse response(JsonNode reply, JsonNode choice) {
    JsonNode message = choice.path("message");
    String refusal = message.path("refusal").asText("");
    boolean refused = message.path("refusal").isTextual() && !refusal.isBlank();
    String text = refused ? refusal : text(message.path("content"), false);
    if (text.isBlank()) {
      text = arguments(message);
    }
    LlmResponse.Builder response = LlmResponse.builder();
    if (!reply.path("model").asText("").isBlank()) {
      response.modelVersion(reply.path("model").asText());
    }
    if (reply.path("usage").isObject() && !reply.path("usage").isEmpty()) {
      response.usageMetadata(usage(reply.path("usage")));
    }
    return response
        .content(content(text, thoughts(message)))
        .finishReason(finishReason(refused ? "refusal" : choice.path("finish_reason").asText("")))
        .build();
  }

  /** Returns the reply that a server threw away because it does not match its schema. */
  static Optional<LlmResponse> thrownAway(String body) {
    JsonNode error = tree(body).path("error");
    JsonNode text =
        error.has("failed_generation")
            ? error.path("failed_generation")
            : tree(body).path("failed_generation");
    return text.isTextual() && text.asText().contains("entities")
        ? Optional.of(
            LlmResponse.builder()
                .content(
                    noted(
                        content(text.asText(), ""),
                        "the server rejected the model's reply, which was read"))
                .finishReason(finishReason("stop"))
                .build())
        : Optional.empty();
  }

  /** Returns a message with a note for the user. */
  static Content noted(Content message, String note) {
    List<Part> parts = new ArrayList<>(message.parts().orElse(List.of()));
    parts.add(WireNote.part(note));
    return message.toBuilder().parts(parts).build();
  }

  private static Content content(String text, String thoughts) {
    List<Part> parts = new ArrayList<>();
    if (!thoughts.isBlank()) {
      parts.add(Part.builder().text(thoughts).thought(true).build());
    }
    parts.add(Part.fromText(text));
    return Content.builder().role("model").parts(parts).build();
  }

  /** Returns the text of the content. Some servers send the content as an array of parts. */
  private static String text(JsonNode content, boolean thoughts) {
    StringBuilder text = new StringBuilder(thoughts ? "" : content.asText(""));
    for (JsonNode part : content) {
      boolean thought = part.has("thinking") || part.path("type").asText("").contains("think");
      if (thought == thoughts) {
        JsonNode inner =
            thought && part.has("thinking") ? part.path("thinking") : part.path("text");
        text.append(inner.isArray() ? text(inner, false) : inner.asText(""));
      }
    }
    return text.toString();
  }

  private static String thoughts(JsonNode message) {
    return THOUGHTS.stream()
        .map(message::path)
        .map(thoughts -> thoughts.isArray() ? text(thoughts, false) : thoughts.asText(""))
        .filter(thoughts -> !thoughts.isBlank() && !thoughts.equals("null"))
        .findFirst()
        .orElseGet(() -> text(message.path("content"), true));
  }

  /** Returns the arguments of the first function call, which hold the spec of some models. */
  private static String arguments(JsonNode message) {
    JsonNode call = message.path("tool_calls").path(0).path("function").path("arguments");
    JsonNode arguments =
        call.isMissingNode() ? message.path("function_call").path("arguments") : call;
    return arguments.isContainerNode() ? arguments.toString() : arguments.asText("");
  }

  private static GenerateContentResponseUsageMetadata usage(JsonNode usage) {
    int thought = usage.path("completion_tokens_details").path("reasoning_tokens").asInt();
    return GenerateContentResponseUsageMetadata.builder()
        .promptTokenCount(usage.path("prompt_tokens").asInt())
        .candidatesTokenCount(Math.max(0, usage.path("completion_tokens").asInt() - thought))
        .thoughtsTokenCount(thought)
        .build();
  }

  private static FinishReason finishReason(String reason) {
    return new FinishReason(
        switch (reason) {
          case "", "stop", "null", "tool_calls", "function_call" -> "STOP";
          case "length", "model_length", "max_tokens" -> "MAX_TOKENS";
          case "content_filter" -> "SAFETY";
          default -> reason;
        });
  }

  /** Returns the message in an error response; the whole body if the response has no known form. */
  static String errorMessage(String body) {
    JsonNode root = tree(body);
    JsonNode error = root.path("error");
    if (error.path("message").isTextual()) {
      return message(error);
    }
    if (root.path("detail").isArray()) {
      return details(root.path("detail"));
    }
    return Stream.of(error, root.path("detail"), root.path("message"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse(body);
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      return root.isArray() ? root.path(0) : root;
    } catch (JsonProcessingException e) {
      return MAPPER.missingNode();
    }
  }

  /** Returns the HTTP status that an error inside a successful response stands for. */
  private static int code(JsonNode error) {
    int code = error.path("code").asInt(error.path("status").asInt());
    return code >= 400 && code < 600 ? code : 502;
  }

  private static String message(JsonNode error) {
    if (error.isTextual()) {
      return error.asText();
    }
    String param = error.path("param").asText("");
    String raw = error.path("metadata").path("raw").asText("");
    return error.path("message").asText("")
        + (param.isEmpty() || param.equals("null") ? "" : " (" + param + ")")
        + (raw.isEmpty() ? "" : ": " + raw);
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
}
