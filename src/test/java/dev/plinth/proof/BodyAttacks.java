package dev.plinth.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Request bodies that are not JSON, too large or too deep, or JSON that only some parsers accept.
 */
final class BodyAttacks {
  private static final String JSON = "application/json";
  private static final String VALID_START = "{\"title\": \"t\", \"isbn\": \"";
  private static final int DEPTH = 200_000;
  private static final int TWO_MEGABYTES = 2_000_000;

  private BodyAttacks() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    for (String[] endpoint : new String[][] {{"POST", "/books"}, {"PUT", "/books/k"}}) {
      all.addAll(texts(endpoint[0], endpoint[1]));
      all.addAll(bytes(endpoint[0], endpoint[1]));
    }
    all.addAll(types());
    all.addAll(passwords());
    return all;
  }

  private static List<Attack> texts(String method, String path) {
    List<Attack> all = new ArrayList<>();
    for (String body : List.of("", " ", "{", "[]", "7", "null", "\"text\"", "{}x", "{'a': 1}")) {
      all.add(Attack.of(method, path, body, 422));
    }
    String deep = "[".repeat(DEPTH);
    all.add(Attack.of(method, path, deep, 400));
    all.add(Attack.of(method, path, "{\"a\":".repeat(DEPTH / 2), 400));
    all.add(Attack.of(method, path, "{\"a\": " + deep + "]".repeat(DEPTH) + "}", 400));
    all.add(Attack.of(method, path, "{\"a\": " + "9".repeat(5_000) + "}", 400));
    all.add(Attack.of(method, path, "{\"title\": NaN, \"a\": \"\\ud800\"}", 422));
    all.add(Attack.of(method, path, "{\"title\": \"" + "x".repeat(TWO_MEGABYTES) + "\"}", 413));
    all.add(Attack.of(method, path, " ".repeat(TWO_MEGABYTES) + "{}", 413));
    return all;
  }

  private static List<Attack> bytes(String method, String path) {
    return List.of(
        Attack.ofBytes(method, path, JSON, "\0", 422),
        Attack.ofBytes(method, path, JSON, "{\"title\": \"\u00ff\"}", 400),
        Attack.ofBytes(method, path, JSON, "\u00ff\u00fe{", 400),
        // A lone surrogate encoded in three bytes, which UTF-8 forbids.
        Attack.ofBytes(method, path, JSON, "{\"title\": \"\u00ed\u00a0\u0080\"}", 422),
        Attack.ofBytes(method, path, "application/xml", "<a/>", 422),
        Attack.ofBytes(method, path, "text/plain", "{}", 422),
        Attack.ofBytes(method, path, "multipart/form-data; boundary=B", "--B--", 422));
  }

  private static List<Attack> types() {
    return List.of(
        Attack.ofBytes("POST", "/books", JSON, VALID_START + "1\", \"title\": \"again\"}", 201),
        Attack.ofBytes("POST", "/books", JSON, VALID_START + "2\", \"__class__\": {}}", 201),
        Attack.ofBytes("POST", "/books", JSON, VALID_START + "3\", \"\\ud800\": NaN}", 201),
        Attack.ofBytes("POST", "/books", JSON + "; charset=utf-99", VALID_START + "4\"}", 201),
        Attack.ofBytes("POST", "/books", "text/json", VALID_START + "5\"}", 422),
        Attack.ofBytes("POST", "/books", JSON, VALID_START + "k\"}", 409),
        Attack.ofBytes("POST", "/books", JSON, VALID_START + "k'; --\"}", 201));
  }

  /** Invalid registrations: no response may repeat the password. */
  private static List<Attack> passwords() {
    String start = "{\"email\": \"a@a.test\", \"password\": ";
    String password = "\"" + AttackTest.PASSWORD + "\"";
    return List.of(
        Attack.of("POST", "/users", start + "[" + password + "]}", 422),
        Attack.of("POST", "/users", start + "{" + password + ": 1}}", 422),
        Attack.of("POST", "/users", start + password.repeat(2) + "}", 422),
        Attack.of("POST", "/users", password, 422),
        Attack.of("POST", "/users", start + password + ", \"nickname\": 7}", 422),
        Attack.of("POST", "/users", start + password + "}", 201),
        Attack.of("POST", "/users", start + password + "}", 409));
  }
}
