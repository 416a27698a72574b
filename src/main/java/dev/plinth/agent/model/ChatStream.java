package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reply that a server sends in pieces: server-sent events, or one JSON object a line. The pieces
 * together have the form of a whole reply.
 */
final class ChatStream {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> TEXTS =
      List.of("content", "reasoning_content", "reasoning", "thinking", "refusal");

  private final Map<String, StringBuilder> texts = new TreeMap<>();
  private final StringBuilder arguments = new StringBuilder();
  private final ObjectNode reply = JsonNodeFactory.instance.objectNode();
  private final ObjectNode choice = reply.putArray("choices").addObject();
  private int pieces;

  /** Adds a line of the body. Lines that are no piece of a reply are skipped. */
  void add(String line) {
    String data = line.startsWith("data:") ? line.substring(5).strip() : line.strip();
    if (!data.startsWith("{")) {
      return;
    }
    try {
      add(MAPPER.readTree(data));
    } catch (JsonProcessingException e) {
      // not a piece: comments and names of events also stand in a stream
    }
  }

  private void add(JsonNode piece) {
    pieces++;
    for (String key : List.of("error", "usage", "model")) {
      if (piece.hasNonNull(key)) {
        reply.set(key, piece.get(key));
      }
    }
    JsonNode part = piece.path("choices").path(0);
    for (JsonNode message :
        List.of(part.path("delta"), part.path("message"), piece.path("message"))) {
      addMessage(message);
    }
    append("content", part.path("text"));
    append("content", piece.path("response"));
    JsonNode end =
        part.hasNonNull("finish_reason") ? part.get("finish_reason") : piece.path("done_reason");
    if (end.isTextual()) {
      choice.set("finish_reason", end);
    }
    if (part.hasNonNull("error")) {
      reply.set("error", part.get("error"));
    }
    if (piece.has("eval_count")) {
      reply
          .putObject("usage")
          .put("prompt_tokens", piece.path("prompt_eval_count").asInt())
          .put("completion_tokens", piece.path("eval_count").asInt());
    }
  }

  private void addMessage(JsonNode message) {
    TEXTS.forEach(key -> append(key, message.path(key)));
    JsonNode call = message.path("tool_calls").path(0).path("function").path("arguments");
    arguments.append(call.isTextual() ? call.asText() : call.isObject() ? call.toString() : "");
  }

  private void append(String key, JsonNode text) {
    if (text.isTextual()) {
      texts.computeIfAbsent(key, name -> new StringBuilder()).append(text.asText());
    }
  }

  /** Returns the text so far. */
  CharSequence text() {
    return texts.getOrDefault("content", arguments);
  }

  /** Returns the number of characters of the thoughts so far. */
  int thoughtLength() {
    return texts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("content"))
        .mapToInt(entry -> entry.getValue().length())
        .sum();
  }

  boolean isEmpty() {
    return pieces == 0;
  }

  /** Returns the pieces so far as a whole reply. */
  JsonNode whole() {
    ObjectNode message = choice.putObject("message");
    texts.forEach((key, text) -> message.put(key, text.toString()));
    if (!arguments.isEmpty()) {
      message
          .putArray("tool_calls")
          .addObject()
          .putObject("function")
          .put("arguments", arguments.toString());
    }
    return reply;
  }

  /** Reads a body; returns a missing node if it is neither JSON nor a stream. */
  static JsonNode read(String body) {
    try {
      JsonNode whole = MAPPER.readTree(body);
      if (!isPiece(whole)) {
        return whole;
      }
    } catch (JsonProcessingException e) {
      // perhaps a stream
    }
    ChatStream stream = new ChatStream();
    body.lines().forEach(stream::add);
    return stream.isEmpty() ? JsonNodeFactory.instance.missingNode() : stream.whole();
  }

  /** Whether JSON is the reply of another API, or the only piece of a stream. */
  private static boolean isPiece(JsonNode json) {
    JsonNode first = json.path("choices").path(0);
    return first.isMissingNode()
        ? json.path("message").isObject() || json.path("response").isTextual()
        : !first.path("message").isObject();
  }
}
