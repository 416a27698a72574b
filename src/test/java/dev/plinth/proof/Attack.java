package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;

/**
 * A hostile request and the status that the backend must answer with.
 *
 * @param name a description of the attack for test reports
 * @param expected the expected HTTP status
 * @param request sends the request and returns the reply
 */
record Attack(String name, int expected, Function<AttackTarget, Reply> request) {
  private static final int MAX_SHOWN_LENGTH = 70;
  private static final String JSON = "application/json";

  /** Creates a request without a body. */
  static Attack of(String method, String path, int expected) {
    return of(method, path, "", expected);
  }

  /** Creates a request whose body is declared as JSON, valid or not. */
  static Attack of(String method, String path, String body, int expected) {
    return of(method + " " + path + " " + body, method, path, JSON, body.getBytes(UTF_8), expected);
  }

  /** Creates a request with arbitrary bytes as its body, given as Latin-1. */
  static Attack ofBytes(String method, String path, String type, String body, int expected) {
    String name = method + " " + path + " " + type + ": " + body;
    return of(name, method, path, type, body.getBytes(ISO_8859_1), expected);
  }

  private static Attack of(
      String name, String method, String path, String type, byte[] body, int expected) {
    return new Attack(name, expected, it -> it.authenticated().send(method, path, type, body));
  }

  /** Creates a GET request with the given header and without a token. */
  static Attack withHeader(String name, String header, String value, String path, int expected) {
    return new Attack(name, expected, it -> it.anonymous().withHeader(header, value).get(path));
  }

  /** Creates a request from raw text in Latin-1, which need not be valid HTTP. */
  static Attack raw(String name, String text, int expected) {
    return new Attack(name, expected, it -> RawSocket.exchange(it.backend(), text));
  }

  /** Returns this attack under another name. */
  Attack named(String other) {
    return new Attack(other, expected, request);
  }

  @Override
  public String toString() {
    String shown =
        name.length() > MAX_SHOWN_LENGTH ? name.substring(0, MAX_SHOWN_LENGTH) + "…" : name;
    return expected + ": " + shown.replaceAll("\\p{C}", "?");
  }
}
