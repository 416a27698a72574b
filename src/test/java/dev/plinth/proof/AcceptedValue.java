package dev.plinth.proof;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a backend accepts, and its form in responses.
 *
 * @param sent the value that a client sends
 * @param returned the value in every response
 */
record AcceptedValue(JsonNode sent, JsonNode returned) {
  /** Creates a value that the backend returns unchanged. */
  static AcceptedValue unchanged(JsonNode value) {
    return new AcceptedValue(value, value);
  }

  /** Creates a value, given as JSON, that the backend returns unchanged. */
  static AcceptedValue unchanged(String json) {
    return unchanged(JsonText.read(json));
  }

  /** Creates a value, given as JSON, that the backend returns in another form. */
  static AcceptedValue of(String sent, String returned) {
    return new AcceptedValue(JsonText.read(sent), JsonText.read(returned));
  }
}
