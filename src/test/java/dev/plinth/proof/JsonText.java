package dev.plinth.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** Reads, creates, compares and writes JSON for the tests. */
final class JsonText {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonText() {}

  /** Reads a JSON text. */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  /** Creates an empty object. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Creates a string. */
  static JsonNode text(String value) {
    return JsonNodeFactory.instance.textNode(value);
  }

  /** Creates a value from raw text, which need not be valid JSON, such as {@code NaN}. */
  static JsonNode raw(String json) {
    return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
  }

  /** Returns the JSON value null. */
  static JsonNode nullValue() {
    return JsonNodeFactory.instance.nullNode();
  }

  /** Returns a value after a write and a read, so that equal JSON compares as equal. */
  static JsonNode normalised(JsonNode value) {
    return read(write(value));
  }

  /** Writes a value as text. */
  static String write(JsonNode value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
