package dev.plinth.proof;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a backend takes, and how it shows it.
 *
 * @param sent what a client sends
 * @param shown what every answer says
 */
record AcceptedValue(JsonNode sent, JsonNode shown) {
  /** Makes a value that comes back as it was sent. */
  static AcceptedValue same(JsonNode value) {
    return new AcceptedValue(value, value);
  }

  /** Makes a value, given as JSON, that comes back as it was sent. */
  static AcceptedValue same(String json) {
    return same(JsonText.read(json));
  }

  /** Makes a value, given as JSON, that comes back as another. */
  static AcceptedValue of(String sent, String shown) {
    return new AcceptedValue(JsonText.read(sent), JsonText.read(shown));
  }
}
