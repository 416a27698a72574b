package dev.plinth.agent.model;

import static dev.plinth.agent.model.ChatForm.NEWER_LIMIT;
import static dev.plinth.agent.model.ChatForm.WITHOUT_FORMAT;
import static dev.plinth.agent.model.ChatForm.WITHOUT_LIMIT;
import static dev.plinth.agent.model.ChatForm.WITHOUT_SCHEMA;
import static dev.plinth.agent.model.ChatForm.WITHOUT_STREAM;
import static dev.plinth.agent.model.ChatForm.WITHOUT_SYSTEM;
import static dev.plinth.agent.model.ChatForm.WITHOUT_TEMPERATURE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.adk.models.LlmRequest;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import dev.plinth.agent.WireNote;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request to the chat completions API, in the form that its server accepts.
 *
 * @param model the id of the model
 * @param request the request of ADK
 * @param forms the changes of the usual form
 */
record ChatRequest(String model, LlmRequest request, Set<ChatForm> forms) {
  /**
   * The maximum length of a reply. Enough for a spec of thirty entities, and a limit for a model
   * that repeats itself.
   */
  private static final int MAX_REPLY_TOKENS = 8_192;

  private static final List<String> FORMAT_WORDS =
      List.of(
          "response_format", "json_schema", "json_object", "json_validate", "schema", "grammar");
  private static final List<String> LENGTH_WORDS =
      List.of("max_tokens", "max_completion_tokens", "token", "context");
  private static final List<String> SYSTEM_WORDS =
      List.of(
          "system role",
          "system message",
          "system prompt",
          "system instruction",
          "developer instruction",
          "alternat",
          "roles must",
          "role must",
          "'system'",
          "\"system\"",
          "only user and assistant",
          "role system");

  /** The words of a rejection that no other form of the request can help. */
  private static final List<String> FINAL_WORDS =
      List.of(
          "api key",
          "api_key",
          "credit",
          "billing",
          "quota",
          "location",
          "not found",
          "does not exist",
          "unauthor",
          "permission",
          "moderation",
          "safety");

  /**
   * The statuses that can mean a rejected parameter. Some servers send 5xx for an unknown format.
   */
  private static final Set<Integer> REJECTIONS = Set.of(400, 413, 422, 500, 501);

  /** The statuses of a rejection that may not name the parameter. */
  private static final Set<Integer> BARE_REJECTIONS = Set.of(400, 422);

  ChatRequest {
    forms = Set.copyOf(forms);
  }

  /**
   * Returns this request without the parameter that a server rejects, or with a replacement for
   * that parameter. If the message names no parameter, asks for a little less.
   *
   * @param message the server's error message
   * @return empty if the status or the message is not about a parameter that can be left out
   */
  Optional<ChatRequest> withoutRejected(int status, String message) {
    if (!REJECTIONS.contains(status)) {
      return Optional.empty();
    }
    String text = message.toLowerCase(Locale.ROOT);
    if (can(WITHOUT_TEMPERATURE) && text.contains("temperature")) {
      return with(WITHOUT_TEMPERATURE);
    }
    if (can(WITHOUT_STREAM) && text.contains("stream")) {
      return with(WITHOUT_STREAM);
    }
    if (can(WITHOUT_SYSTEM) && SYSTEM_WORDS.stream().anyMatch(text::contains)) {
      return with(WITHOUT_SYSTEM);
    }
    if (can(WITHOUT_FORMAT) && FORMAT_WORDS.stream().anyMatch(text::contains)) {
      return withSimplerFormat();
    }
    if (can(NEWER_LIMIT) && text.contains("max_completion_tokens")) {
      return with(NEWER_LIMIT);
    }
    if (can(WITHOUT_LIMIT) && LENGTH_WORDS.stream().anyMatch(text::contains)) {
      return with(WITHOUT_LIMIT);
    }
    boolean bare =
        BARE_REJECTIONS.contains(status) && FINAL_WORDS.stream().noneMatch(text::contains);
    return bare ? withLess() : Optional.empty();
  }

  /** Returns this request with a simpler format of the reply; empty if it has none. */
  Optional<ChatRequest> withSimplerFormat() {
    return can(WITHOUT_SCHEMA)
        ? with(WITHOUT_SCHEMA)
        : can(WITHOUT_FORMAT) ? with(WITHOUT_FORMAT) : Optional.empty();
  }

  /** Returns this request without the parameter that most servers lack, of those it has. */
  private Optional<ChatRequest> withLess() {
    return withSimplerFormat()
        .or(
            () ->
                List.of(WITHOUT_STREAM, WITHOUT_TEMPERATURE, WITHOUT_LIMIT, WITHOUT_SYSTEM).stream()
                    .filter(this::can)
                    .findFirst()
                    .flatMap(this::with));
  }

  private Optional<ChatRequest> with(ChatForm form) {
    Set<ChatForm> more = EnumSet.of(form);
    more.addAll(forms);
    return Optional.of(new ChatRequest(model, request, more));
  }

  /** Whether a change makes a difference to this request. */
  private boolean can(ChatForm form) {
    boolean hasFormat = config().flatMap(GenerateContentConfig::responseJsonSchema).isPresent();
    return !forms.contains(form)
        && switch (form) {
          case WITHOUT_TEMPERATURE ->
              config().flatMap(GenerateContentConfig::temperature).isPresent();
          case WITHOUT_SCHEMA -> hasFormat && !forms.contains(WITHOUT_FORMAT);
          case WITHOUT_FORMAT -> hasFormat;
          case NEWER_LIMIT -> !forms.contains(WITHOUT_LIMIT);
          case WITHOUT_SYSTEM ->
              config().flatMap(GenerateContentConfig::systemInstruction).isPresent();
          case WITHOUT_LIMIT, WITHOUT_STREAM -> true;
        };
  }

  private Optional<GenerateContentConfig> config() {
    return request.config();
  }

  /** Returns the request as JSON. */
  String json() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    addMessages(body.putArray("messages"));
    boolean stream = !forms.contains(WITHOUT_STREAM);
    body.put("stream", stream);
    if (stream) {
      body.putObject("stream_options").put("include_usage", true);
    }
    if (!forms.contains(WITHOUT_LIMIT)) {
      String limit = forms.contains(NEWER_LIMIT) ? "max_completion_tokens" : "max_tokens";
      body.put(limit, MAX_REPLY_TOKENS);
    }
    config()
        .flatMap(GenerateContentConfig::temperature)
        .filter(temperature -> !forms.contains(WITHOUT_TEMPERATURE))
        .ifPresent(temperature -> body.put("temperature", temperature));
    config()
        .flatMap(GenerateContentConfig::responseJsonSchema)
        .filter(schema -> !forms.contains(WITHOUT_FORMAT))
        .ifPresent(schema -> addFormat(body.putObject("response_format"), schema));
    return body.toString();
  }

  private void addFormat(ObjectNode format, Object schema) {
    if (forms.contains(WITHOUT_SCHEMA)) {
      format.put("type", "json_object");
      return;
    }
    format
        .put("type", "json_schema")
        .putObject("json_schema")
        .put("name", "spec")
        .put("strict", true)
        .set("schema", (JsonNode) schema);
  }

  private void addMessages(ArrayNode messages) {
    Optional<String> system =
        config().flatMap(GenerateContentConfig::systemInstruction).map(ChatRequest::text);
    boolean merged = forms.contains(WITHOUT_SYSTEM);
    if (system.isPresent() && !merged) {
      messages.addObject().put("role", "system").put("content", system.get());
    }
    String before = merged ? system.map(text -> text + "\n\n").orElse("") : "";
    for (Content message : request.contents()) {
      boolean fromModel = message.role().equals(Optional.of("model"));
      messages
          .addObject()
          .put("role", fromModel ? "assistant" : "user")
          .put("content", before + text(message));
      before = "";
    }
  }

  /**
   * Joins the parts of a message, since not every server supports parts. A message of thoughts
   * alone is sent with them, since servers reject an empty message.
   */
  private static String text(Content message) {
    List<Part> parts = message.parts().orElse(List.of());
    String text = text(parts, false);
    return text.isEmpty() ? text(parts, true) : text;
  }

  private static String text(List<Part> parts, boolean thoughts) {
    return parts.stream()
        .filter(part -> part.thought().orElse(false) == thoughts && !WireNote.isNote(part))
        .map(Part::text)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n\n"));
  }
}
