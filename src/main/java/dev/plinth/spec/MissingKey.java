package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the key that a value without a key probably has. */
final class MissingKey {
  /** The number of characters in which the keys after the value are looked for. */
  private static final int MAX_LOOKAHEAD = 4_000;

  private final String text;
  private int lastOffset = -1;
  private Set<String> lastAhead = Set.of();

  MissingKey(String text) {
    this.text = text;
  }

  /**
   * Returns the key that an object lacks and that allows the value; required keys first.
   *
   * @param value the first token of the value
   */
  Optional<String> of(OpenFrame object, LooseToken value) {
    List<String> required =
        object.schema().path("required").valueStream().map(JsonNode::asText).toList();
    List<String> optional = new ArrayList<>(SpecSchema.keys(object.schema()));
    optional.removeAll(required);
    Collections.reverse(optional); // a primary key, which comes first, is the least likely
    Set<String> ahead = ahead(value.start());
    return Stream.concat(required.stream(), optional.stream())
        .filter(key -> object.lacks(key) && !ahead.contains(key))
        .filter(key -> allows(SpecSchema.member(object.schema(), key), value))
        .findFirst();
  }

  private static boolean allows(JsonNode schema, LooseToken value) {
    String word = String.valueOf(value.value());
    if (schema.has("const")) {
      return value.is(LooseToken.STRING) && word.equals(schema.path("const").asText());
    }
    if (schema.has("enum")) {
      return value.is(LooseToken.STRING)
          && schema.path("enum").valueStream().anyMatch(one -> one.asText().equals(word));
    }
    return schema.path("type").asText().equals(type(value));
  }

  private static String type(LooseToken value) {
    return switch (value.kind()) {
      case '{' -> "object";
      case '[' -> "array";
      case LooseToken.STRING -> "string";
      default ->
          value.value() instanceof Boolean
              ? "boolean"
              : value.value() instanceof Long ? "integer" : "";
    };
  }

  /** Returns the keys that follow in the same object. */
  private Set<String> ahead(int offset) {
    if (offset != lastOffset) {
      lastOffset = offset;
      lastAhead = keys(offset);
    }
    return lastAhead;
  }

  private Set<String> keys(int offset) {
    Set<String> keys = new HashSet<>();
    int depth = 0;
    int limit = Math.min(text.length(), offset + MAX_LOOKAHEAD);
    for (int at = offset; at < limit && depth >= 0; at++) {
      switch (text.charAt(at)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int end = text.indexOf('"', at + 1);
          if (end < 0) {
            return keys;
          }
          int next = LooseText.skipSpaces(text, end + 1);
          if (depth == 0 && next < text.length() && text.charAt(next) == ':') {
            keys.add(text.substring(at + 1, end));
          }
          at = end;
        }
        default -> {}
      }
    }
    return keys;
  }
}
