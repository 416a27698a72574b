package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * The HTTP response of a backend.
 *
 * @param request the request, for failure messages
 * @param status the HTTP status
 * @param headers the headers
 * @param text the body
 */
record Reply(String request, int status, HttpHeaders headers, String text) {
  private static final int MAX_SHOWN_LENGTH = 1_500;

  /** Checks the status, and returns this reply. */
  Reply hasStatus(int expected) {
    assertThat(status).as("%s", this).isEqualTo(expected);
    return this;
  }

  /** Checks the JSON body, in any order of keys, and returns this reply. */
  Reply hasBody(JsonNode expected) {
    assertThat(json()).as("%s", this).isEqualTo(JsonText.normalised(expected));
    return this;
  }

  /** Returns the body as JSON. */
  JsonNode json() {
    return JsonText.read(text);
  }

  /** Returns the value of a header, or an empty text. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    String body =
        text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "…" : text;
    return request + "\n  answered " + status + " " + body + "\n ";
  }
}
