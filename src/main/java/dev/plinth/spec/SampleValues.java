package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Creates values that the schema allows, as a starting point for the user. */
final class SampleValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SampleValues() {}

  /** Returns the only allowed value, or else the default, or else the simplest value. */
  static JsonNode of(JsonNode schema) {
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("default")) {
      return schema.path("default");
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "boolean" -> NODES.booleanNode(false);
      case "integer" -> schema.path("minimum");
      default -> NODES.textNode("");
    };
  }

  /** Returns a value for a member. An optional boolean gets the opposite of its default. */
  static JsonNode ofMember(JsonNode object, String key) {
    JsonNode schema = SpecSchema.member(object, key);
    JsonNode defaultValue = schema.path("default");
    boolean optional = required(object).stream().noneMatch(key::equals);
    return optional && defaultValue.isBoolean()
        ? NODES.booleanNode(!defaultValue.booleanValue())
        : of(schema);
  }

  private static ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    required(schema).forEach(key -> object.set(key, of(SpecSchema.member(schema, key))));
    return object;
  }

  private static ArrayNode array(JsonNode schema) {
    return NODES.arrayNode().add(of(schema.path("items")));
  }

  /** Returns one element for each value of the first key with an enum, or else one element. */
  static List<JsonNode> elements(JsonNode items) {
    for (String key : SpecSchema.keys(items)) {
      JsonNode choice = SpecSchema.member(items, key).path("enum");
      if (choice.isArray()) {
        List<JsonNode> elements = new ArrayList<>();
        choice.forEach(word -> elements.add(object(items).set(key, word)));
        return elements;
      }
    }
    return List.of(of(items));
  }

  private static List<String> required(JsonNode schema) {
    return schema.path("required").valueStream().map(JsonNode::asText).toList();
  }
}
