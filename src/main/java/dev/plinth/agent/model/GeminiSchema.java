package dev.plinth.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON Schema in the dialect that Gemini takes: without {@code additionalProperties}, and with
 * each reference replaced by its definition.
 */
final class GeminiSchema {
  private static final List<String> DEFINITIONS = List.of("$defs", "definitions");
  private static final List<String> UNKNOWN =
      List.of(
          "additionalProperties", "unevaluatedProperties", "$schema", "$id", "default", "const");

  private final JsonNode root;

  private GeminiSchema(JsonNode root) {
    this.root = root;
  }

  /** Returns a copy of a schema in Gemini's dialect. A schema in another form is returned as is. */
  static Object of(Object schema) {
    if (!(schema instanceof JsonNode node)) {
      return schema;
    }
    JsonNode copy = new GeminiSchema(node).resolved(node, Set.of());
    if (copy instanceof ObjectNode object) {
      object.remove(DEFINITIONS);
    }
    return copy;
  }

  private JsonNode resolved(JsonNode node, Set<String> within) {
    String reference = node.path("$ref").asText("");
    if (reference.startsWith("#/") && !within.contains(reference)) {
      Set<String> inner = new HashSet<>(within);
      inner.add(reference);
      return resolved(root.at(reference.substring(1)), inner);
    }
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      JsonNode constant = object.get("const");
      if (constant != null && constant.isTextual()) {
        object.put("type", "string").putArray("enum").add(constant);
      }
      object.remove(UNKNOWN);
      object.properties().forEach(member -> member.setValue(resolved(member.getValue(), within)));
    } else if (copy instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, resolved(array.get(i), within));
      }
    }
    return copy;
  }
}
