package dev.plinth.agent.model;

import com.google.adk.models.LlmRequest;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways in which a request to Gemini is changed for a model that rejects its usual form. */
enum GeminiForm {
  /** Without a temperature. */
  WITHOUT_TEMPERATURE,
  /** In JSON mode, without a schema. */
  WITHOUT_SCHEMA,
  /** Without JSON mode, which some models lack. */
  WITHOUT_FORMAT,
  /** Without a system instruction; its text begins the first message of the user. */
  WITHOUT_SYSTEM;

  /**
   * Returns the next form for a model that rejects a request; empty if the error is about something
   * else, or the model was asked for as little as possible.
   *
   * @param message the error message of Google
   */
  static Optional<GeminiForm> next(Set<GeminiForm> forms, LlmRequest request, String message) {
    String text = message.toLowerCase(Locale.ROOT);
    Set<GeminiForm> left = left(forms, request);
    if (text.contains("temperature")) {
      return first(left, WITHOUT_TEMPERATURE);
    }
    if (text.contains("instruction") || text.contains("system")) {
      return first(left, WITHOUT_SYSTEM);
    }
    if (text.contains("json mode") || text.contains("mime")) {
      return first(left, WITHOUT_FORMAT);
    }
    if (text.contains("schema") || text.contains("unknown name") || text.contains("json")) {
      return first(left, WITHOUT_SCHEMA, WITHOUT_FORMAT);
    }
    return text.isBlank() || text.contains("invalid argument") || text.contains("invalid_argument")
        ? first(left, WITHOUT_SCHEMA, WITHOUT_FORMAT, WITHOUT_TEMPERATURE, WITHOUT_SYSTEM)
        : Optional.empty();
  }

  private static Optional<GeminiForm> first(Set<GeminiForm> left, GeminiForm... wanted) {
    return List.of(wanted).stream().filter(left::contains).findFirst();
  }

  private static Set<GeminiForm> left(Set<GeminiForm> forms, LlmRequest request) {
    GenerateContentConfig config = request.config().orElseThrow();
    Set<GeminiForm> left = EnumSet.noneOf(GeminiForm.class);
    if (config.temperature().isPresent()) {
      left.add(WITHOUT_TEMPERATURE);
    }
    if (config.systemInstruction().isPresent()) {
      left.add(WITHOUT_SYSTEM);
    }
    if (config.responseJsonSchema().isPresent() && !forms.contains(WITHOUT_FORMAT)) {
      left.add(WITHOUT_SCHEMA);
    }
    if (config.responseMimeType().isPresent()) {
      left.add(WITHOUT_FORMAT);
    }
    left.removeAll(forms);
    return left;
  }

  /** Returns a request in these forms. */
  static LlmRequest apply(Set<GeminiForm> forms, LlmRequest request) {
    GenerateContentConfig config = request.config().orElseThrow();
    GenerateContentConfig.Builder changed = config.toBuilder();
    LlmRequest.Builder next = request.toBuilder();
    if (forms.contains(WITHOUT_TEMPERATURE)) {
      changed.clearTemperature();
    }
    if (forms.contains(WITHOUT_SCHEMA) || forms.contains(WITHOUT_FORMAT)) {
      changed.clearResponseJsonSchema();
    }
    if (forms.contains(WITHOUT_FORMAT)) {
      changed.clearResponseMimeType();
    }
    if (forms.contains(WITHOUT_SYSTEM) && config.systemInstruction().isPresent()) {
      changed.clearSystemInstruction();
      next.contents(merged(config.systemInstruction().get(), request.contents()));
    }
    config
        .responseJsonSchema()
        .filter(schema -> !forms.contains(WITHOUT_SCHEMA) && !forms.contains(WITHOUT_FORMAT))
        .ifPresent(schema -> changed.responseJsonSchema(GeminiSchema.of(schema)));
    return next.config(changed.build()).build();
  }

  private static List<Content> merged(Content system, List<Content> messages) {
    List<Content> all = new ArrayList<>(messages);
    Content first = all.get(0);
    List<Part> parts = new ArrayList<>(system.parts().orElse(List.of()));
    parts.addAll(first.parts().orElse(List.of()));
    all.set(0, first.toBuilder().parts(parts).build());
    return all;
  }
}
