package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;

/** The value that a repair writes where one is missing. */
final class MissingValue {
  private MissingValue() {}

  /** Returns the constant or default of a schema, or else the simplest value of its type. */
  static String literal(JsonNode schema) {
    String usual = orNull(schema);
    return !usual.equals("null")
        ? usual
        : switch (schema.path("type").asText(schema.has("enum") ? "string" : "")) {
          case "string" -> "\"\"";
          case "array" -> "[]";
          case "object" -> "{}";
          default -> "null";
        };
  }

  /** Returns the constant or default of a schema, or else null. */
  static String orNull(JsonNode schema) {
    JsonNode value = schema.has("const") ? schema.path("const") : schema.path("default");
    return value.isMissingNode() ? "null" : JsonLiteral.of(value, true);
  }
}
