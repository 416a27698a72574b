package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;

/**
 * Something that a hostile client sends, and what it must be told.
 *
 * @param name what is wrong with it, for people
 * @param expected the status
 * @param sent sends it
 */
record Attack(String name, int expected, Function<AttackTarget, Reply> sent) {
  private static final int SHOWN = 70;
  private static final String JSON = "application/json";

  /** Asks without a body. */
  static Attack of(String method, String path, int expected) {
    return of(method, path, "", expected);
  }

  /** Asks with a body of JSON, or of what should be JSON. */
  static Attack of(String method, String path, String body, int expected) {
    return of(method + " " + path + " " + body, method, path, JSON, body.getBytes(UTF_8), expected);
  }

  /** Asks with a body of any bytes, given as Latin-1. */
  static Attack ofBytes(String method, String path, String type, String body, int expected) {
    String name = method + " " + path + " " + type + ": " + body;
    return of(name, method, path, type, body.getBytes(ISO_8859_1), expected);
  }

  private static Attack of(
      String name, String method, String path, String type, byte[] body, int expected) {
    return new Attack(name, expected, it -> it.member().send(method, path, type, body));
  }

  /** Asks with this header, and without a token. */
  static Attack withHeader(String name, String header, String value, String path, int expected) {
    return new Attack(name, expected, it -> it.nobody().with(header, value).get(path));
  }

  /** Sends what no client would, as Latin-1: a request line, headers, an empty line, a body. */
  static Attack raw(String name, String request, int expected) {
    return new Attack(name, expected, it -> RawSocket.ask(it.backend(), request));
  }

  /** Gives the same attack under a name of its own. */
  Attack named(String other) {
    return new Attack(other, expected, sent);
  }

  @Override
  public String toString() {
    String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    return expected + ": " + shown.replaceAll("\\p{C}", "?");
  }
}
