package dev.plinth.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.adk.models.LlmRequest;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The body of a request to the chat completions API. */
final class ChatRequest {
  /**
   * The maximum length of a reply. Enough for a spec of thirty entities, and a limit for a model
   * that repeats itself.
   */
  private static final int MAX_REPLY_TOKENS = 8_192;

  private static final String FORMAT = "response_format";
  private static final String LIMIT = "max_tokens";
  private static final String NEWER_LIMIT = "max_completion_tokens";
  private static final String TEMPERATURE = "temperature";
  private static final List<String> FORMAT_WORDS =
      List.of(FORMAT, "json_schema", "json_object", "schema", "grammar");
  private static final List<String> LENGTH_WORDS = List.of(LIMIT, NEWER_LIMIT, "token", "context");

  /**
   * The HTTP statuses that can mean a rejected parameter. Some servers send 5xx for an unknown
   * format.
   */
  private static final Set<Integer> REJECTIONS = Set.of(400, 413, 422, 500, 501);

  private final ObjectNode body;

  private ChatRequest(ObjectNode body) {
    this.body = body;
  }

  /** Converts a request of ADK. */
  static ChatRequest of(String model, LlmRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    ArrayNode messages = body.putArray("messages");
    Optional<GenerateContentConfig> config = request.config();
    config
        .flatMap(GenerateContentConfig::systemInstruction)
        .ifPresent(
            system -> messages.addObject().put("role", "system").put("content", text(system)));
    for (Content message : request.contents()) {
      boolean fromModel = message.role().equals(Optional.of("model"));
      messages
          .addObject()
          .put("role", fromModel ? "assistant" : "user")
          .put("content", text(message));
    }
    body.put("stream", false).put(LIMIT, MAX_REPLY_TOKENS);
    config.flatMap(GenerateContentConfig::temperature).ifPresent(t -> body.put(TEMPERATURE, t));
    config.flatMap(GenerateContentConfig::responseJsonSchema).ifPresent(s -> addSchema(body, s));
    return new ChatRequest(body);
  }

  private static void addSchema(ObjectNode body, Object schema) {
    body.putObject(FORMAT)
        .put("type", "json_schema")
        .putObject("json_schema")
        .put("name", "spec")
        .put("strict", true)
        .set("schema", (JsonNode) schema);
  }

  /** Joins the parts of a message, since not every server supports parts. */
  private static String text(Content message) {
    return message.parts().orElse(List.of()).stream()
        .filter(part -> !part.thought().orElse(false))
        .map(Part::text)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * Returns this request without the parameter that a server rejects, or with a replacement for
   * that parameter.
   *
   * @param message the server's error message
   * @return empty if the status or the message is not about a parameter that can be left out
   */
  Optional<ChatRequest> withoutRejected(int status, String message) {
    if (!REJECTIONS.contains(status)) {
      return Optional.empty();
    }
    String text = message.toLowerCase(Locale.ROOT);
    ObjectNode reduced = body.deepCopy();
    if (body.has(TEMPERATURE) && text.contains(TEMPERATURE)) {
      reduced.remove(TEMPERATURE);
    } else if (body.has(FORMAT) && FORMAT_WORDS.stream().anyMatch(text::contains)) {
      relaxFormat(reduced);
    } else if (body.has(LIMIT) && text.contains(NEWER_LIMIT)) {
      reduced.remove(LIMIT);
      reduced.put(NEWER_LIMIT, MAX_REPLY_TOKENS);
    } else if (hasLimit(body) && LENGTH_WORDS.stream().anyMatch(text::contains)) {
      reduced.remove(List.of(LIMIT, NEWER_LIMIT)); // the server then uses its own limit
    } else {
      return Optional.empty();
    }
    return Optional.of(new ChatRequest(reduced));
  }

  private static boolean hasLimit(ObjectNode body) {
    return body.has(LIMIT) || body.has(NEWER_LIMIT);
  }

  private static void relaxFormat(ObjectNode body) {
    boolean strict = body.path(FORMAT).path("type").asText().equals("json_schema");
    body.remove(FORMAT);
    if (strict) {
      body.putObject(FORMAT).put("type", "json_object");
    }
  }

  /** Returns the request as JSON. */
  String json() {
    return body.toString();
  }
}
