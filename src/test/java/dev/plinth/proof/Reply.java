package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What a backend answered.
 *
 * @param request what was asked, for messages
 * @param status the HTTP status
 * @param headers the headers
 * @param text the body
 */
record Reply(String request, int status, HttpHeaders headers, String text) {
  private static final int SHOWN = 1_500;

  /** Checks the status. */
  Reply is(int expected) {
    assertThat(status).as("%s", this).isEqualTo(expected);
    return this;
  }

  /** Checks what the body says, whatever the order of its keys. */
  Reply says(JsonNode expected) {
    assertThat(json()).as("%s", this).isEqualTo(JsonText.plain(expected));
    return this;
  }

  /** Gives the body as JSON. */
  JsonNode json() {
    return JsonText.read(text);
  }

  /** Gives the value of a header, or an empty text. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    String body = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return request + "\n  answered " + status + " " + body + "\n ";
  }
}
