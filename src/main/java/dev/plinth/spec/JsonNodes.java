package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Converts values to Jackson nodes for the schema validator, with mistyped keys corrected. */
final class JsonNodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonNodes() {}

  static JsonNode of(Json value) {
    if (value instanceof Json.Obj object) {
      ObjectNode node = NODES.objectNode();
      object.members().forEach(member -> node.set(member.key(), of(member.value())));
      return node;
    }
    if (value instanceof Json.Arr array) {
      ArrayNode node = NODES.arrayNode(array.elements().size());
      array.elements().forEach(element -> node.add(of(element)));
      return node;
    }
    return scalar(((Json.Scalar) value).value());
  }

  private static JsonNode scalar(@Nullable Object value) {
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Double number) {
      return NODES.numberNode(number);
    }
    return value instanceof Boolean flag ? NODES.booleanNode(flag) : NODES.nullNode();
  }
}
