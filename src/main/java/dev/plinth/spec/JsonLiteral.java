package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Collectors;

/** Writes a JSON value on one line, with or without spaces. */
final class JsonLiteral {
  private JsonLiteral() {}

  static String of(JsonNode value, boolean spaced) {
    if (!spaced) {
      return value.toString();
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(member -> TextNode.valueOf(member.getKey()) + ": " + of(member.getValue(), true))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(element -> of(element, true))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }
}
