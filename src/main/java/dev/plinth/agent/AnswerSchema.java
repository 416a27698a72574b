package dev.plinth.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.SpecSchema;

/**
 * The schema of spec 1.0 as it goes with a request, made of the one file that there is: strict
 * servers want every key to be required, and none of them knows defaults.
 */
final class AnswerSchema {
  private AnswerSchema() {}

  /** Gives the schema; whoever gets it may change it. */
  static JsonNode node() {
    try {
      JsonNode schema = new ObjectMapper().readTree(SpecSchema.text());
      ((ObjectNode) schema).remove("$schema");
      strict(schema);
      return schema;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema is no JSON", e);
    }
  }

  private static void strict(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      schema.remove("default");
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
        properties.forEach(AnswerSchema::strict);
      }
      strict(schema.path("items"));
    }
  }
}
