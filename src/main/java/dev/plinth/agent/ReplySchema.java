package dev.plinth.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.SpecSchema;

/**
 * The JSON Schema of spec 1.0 for requests with structured output, derived from the schema file.
 * Strict servers demand that all keys are required, and reject default values and unknown keywords.
 */
final class ReplySchema {
  private ReplySchema() {}

  /** Returns a new copy of the schema, which the caller may change. */
  static JsonNode node() {
    try {
      JsonNode schema = new ObjectMapper().readTree(SpecSchema.text());
      ((ObjectNode) schema).remove("$schema");
      makeStrict(schema);
      return schema;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema is not valid JSON", e);
    }
  }

  private static void makeStrict(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      schema.remove("default");
      schema.remove("enumDescriptions");
      JsonNode constant = schema.remove("const");
      if (constant != null) {
        schema.put("type", "string").putArray("enum").add(constant);
      }
      if (schema.has("enum")) {
        schema.put("type", "string");
      }
      if (schema.get("properties") instanceof ObjectNode properties) {
        ArrayNode required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        properties.forEach(ReplySchema::makeStrict);
      }
      makeStrict(schema.path("items"));
    }
  }
}
