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

/** A request as chat completions want it. */
final class ChatRequest {
  /** More than a spec of thirty entities needs, and an end for a model that goes in circles. */
  private static final int LONGEST_ANSWER = 8_192;

  private static final String FORMAT = "response_format";
  private static final String LIMIT = "max_tokens";
  private static final String NEWER_LIMIT = "max_completion_tokens";
  private static final String TEMPERATURE = "temperature";
  private static final List<String> WORDS_OF_FORMAT =
      List.of(FORMAT, "json_schema", "json_object", "schema", "grammar");
  private static final List<String> WORDS_OF_LENGTH =
      List.of(LIMIT, NEWER_LIMIT, "token", "context");

  /** Not every server says 400: some fail over a format that they do not know. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422, 500, 501);

  private final ObjectNode body;

  private ChatRequest(ObjectNode body) {
    this.body = body;
  }

  /** Gives what ADK asks this model. */
  static ChatRequest of(String model, LlmRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    ArrayNode messages = body.putArray("messages");
    Optional<GenerateContentConfig> config = request.config();
    config
        .flatMap(GenerateContentConfig::systemInstruction)
        .ifPresent(
            system -> messages.addObject().put("role", "system").put("content", text(system)));
    for (Content turn : request.contents()) {
      boolean own = turn.role().equals(Optional.of("model"));
      messages.addObject().put("role", own ? "assistant" : "user").put("content", text(turn));
    }
    body.put("stream", false).put(LIMIT, LONGEST_ANSWER);
    config.flatMap(GenerateContentConfig::temperature).ifPresent(t -> body.put(TEMPERATURE, t));
    config.flatMap(GenerateContentConfig::responseJsonSchema).ifPresent(s -> schema(body, s));
    return new ChatRequest(body);
  }

  private static void schema(ObjectNode body, Object schema) {
    body.putObject(FORMAT)
        .put("type", "json_schema")
        .putObject("json_schema")
        .put("name", "spec")
        .put("strict", true)
        .set("schema", (JsonNode) schema);
  }

  /** As one text: not every server knows of parts. */
  private static String text(Content turn) {
    return turn.parts().orElse(List.of()).stream()
        .filter(part -> !part.thought().orElse(false))
        .map(Part::text)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n\n"));
  }

  /** Gives it without what a server refuses with these words; nothing where it names no part. */
  Optional<ChatRequest> without(int status, String words) {
    if (!REFUSALS.contains(status)) {
      return Optional.empty();
    }
    String said = words.toLowerCase(Locale.ROOT);
    ObjectNode less = body.deepCopy();
    if (body.has(TEMPERATURE) && said.contains(TEMPERATURE)) {
      less.remove(TEMPERATURE);
    } else if (body.has(FORMAT) && WORDS_OF_FORMAT.stream().anyMatch(said::contains)) {
      looser(less);
    } else if (body.has(LIMIT) && said.contains(NEWER_LIMIT)) {
      less.remove(LIMIT);
      less.put(NEWER_LIMIT, LONGEST_ANSWER);
    } else if (limited(body) && WORDS_OF_LENGTH.stream().anyMatch(said::contains)) {
      less.remove(List.of(LIMIT, NEWER_LIMIT)); // the server's own is the right one
    } else {
      return Optional.empty();
    }
    return Optional.of(new ChatRequest(less));
  }

  private static boolean limited(ObjectNode body) {
    return body.has(LIMIT) || body.has(NEWER_LIMIT);
  }

  private static void looser(ObjectNode body) {
    boolean strict = body.path(FORMAT).path("type").asText().equals("json_schema");
    body.remove(FORMAT);
    if (strict) {
      body.putObject(FORMAT).put("type", "json_object");
    }
  }

  /** Gives its text. */
  String json() {
    return body.toString();
  }
}
