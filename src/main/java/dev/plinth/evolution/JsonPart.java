package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of alembic/spec.json and its place. Every value that is not as expected is refused: what
 * is read here becomes SQL and Python code.
 *
 * @param place the JSON Pointer of the value; empty for the whole file
 * @param node the value
 */
record JsonPart(String place, JsonNode node) {
  private static final int MAX_SHOWN = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  JsonPart {
    requireNonNull(place);
    requireNonNull(node);
  }

  /** Reads a text, which may begin with a byte order mark. */
  static JsonPart read(String text) throws InvalidSpecFile {
    try {
      return new JsonPart(
          "", MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " from line " + e.getLocation().getLineNr();
      throw new InvalidSpecFile("it is not JSON" + line);
    }
  }

  /** Returns a member, which must exist. */
  JsonPart member(String key) throws InvalidSpecFile {
    if (!has(key)) {
      throw new InvalidSpecFile("%s has no \"%s\"".formatted(name(), key));
    }
    return new JsonPart(place + '/' + key, node.path(key));
  }

  /** Returns whether there is a member with this key. */
  boolean has(String key) {
    return node.has(key);
  }

  /** Returns a member, which must be a boolean if it exists. */
  boolean flag(String key, boolean byDefault) throws InvalidSpecFile {
    if (!has(key)) {
      return byDefault;
    }
    JsonPart flag = member(key);
    flag.require(flag.node.isBoolean(), "true or false");
    return flag.node.booleanValue();
  }

  /** Returns this value, which must be a text. */
  String text() throws InvalidSpecFile {
    require(node.isTextual(), "a text");
    return node.textValue();
  }

  /** Returns this value, which must be an integer. */
  int number() throws InvalidSpecFile {
    require(node.isInt(), "an integer");
    return node.intValue();
  }

  /** Returns the elements of this value, which must be an array. */
  List<JsonPart> elements() throws InvalidSpecFile {
    require(node.isArray(), "a list");
    List<JsonPart> elements = new ArrayList<>();
    for (JsonNode element : node) {
      elements.add(new JsonPart(place + '/' + elements.size(), element));
    }
    return elements;
  }

  /** Returns the members of this value, which must be an object, in their order. */
  Map<String, JsonPart> members() throws InvalidSpecFile {
    require(node.isObject(), "an object");
    Map<String, JsonPart> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      members.put(member.getKey(), new JsonPart(place + '/' + member.getKey(), member.getValue()));
    }
    return members;
  }

  /** Checks that this value is an object without other keys. */
  JsonPart withKeys(Set<String> known) throws InvalidSpecFile {
    for (Map.Entry<String, JsonPart> member : members().entrySet()) {
      if (!known.contains(member.getKey())) {
        throw new InvalidSpecFile(member.getValue().name() + " is not known");
      }
    }
    return this;
  }

  /**
   * Checks this value.
   *
   * @param expected what the value must be, such as "a text"
   */
  void require(boolean valid, String expected) throws InvalidSpecFile {
    if (!valid) {
      throw new InvalidSpecFile("%s must be %s, but is %s".formatted(name(), expected, shown()));
    }
  }

  private String name() {
    return place.isEmpty() ? "the file" : shortened(place);
  }

  private String shown() {
    return node.isObject() ? "an object" : node.isArray() ? "a list" : shortened(node.toString());
  }

  /** Returns a text for a message, without control characters. */
  private static String shortened(String text) {
    String printable = text.replaceAll("\\P{Print}", "?");
    return printable.length() <= MAX_SHOWN ? printable : printable.substring(0, MAX_SHOWN) + "…";
  }
}
