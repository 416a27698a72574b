package dev.plinth.proof;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a backend takes, and how it shows it.
 *
 * @param sent what a client sends
 * @param shown what every answer says
 */
record Sample(JsonNode sent, JsonNode shown) {
  /** Makes a value that comes back as it was sent. */
  static Sample same(JsonNode value) {
    return new Sample(value, value);
  }

  /** Makes a value, given as JSON, that comes back as it was sent. */
  static Sample same(String json) {
    return same(Json.read(json));
  }

  /** Makes a value, given as JSON, that comes back as another. */
  static Sample of(String sent, String shown) {
    return new Sample(Json.read(sent), Json.read(shown));
  }
}
