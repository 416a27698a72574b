package dev.plinth.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** JSON, as tests write and compare it. */
final class JsonText {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonText() {}

  /** Reads a text. */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  /** Makes an empty object. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Makes a string. */
  static JsonNode text(String value) {
    return JsonNodeFactory.instance.textNode(value);
  }

  /** Makes a value of its own JSON text, which may be one that no reader takes, such as NaN. */
  static JsonNode raw(String json) {
    return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
  }

  /** Makes null. */
  static JsonNode none() {
    return JsonNodeFactory.instance.nullNode();
  }

  /** Gives a value as it would be read back, so that values compare by what they say. */
  static JsonNode plain(JsonNode value) {
    return read(write(value));
  }

  /** Writes a value. */
  static String write(JsonNode value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
