package dev.plinth.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Attacks with primary keys in paths: malformed, in unusual spellings, or with special characters.
 */
final class PathAttacks {
  private static final String UUID = "00000000-0000-4000-8000-000000000000";

  private static final String CLOSE = "\r\nConnection: close\r\n\r\n";

  private PathAttacks() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    strings().forEach((key, status) -> all.add(Attack.of("GET", "/books/" + key, status)));
    integers().forEach((key, status) -> everyMethod(all, "/loans/" + key, status));
    uuids().forEach((key, status) -> everyMethod(all, "/users/" + key, status));
    for (String key : List.of("a b", "?", "\\n", "😀", "%", "%2F", "...", "..a", " ", "#", "+")) {
      all.add(roundTrip(key.replace("\\n", "\n")));
    }
    for (String key : List.of("", ".", "..", "/", "a/b", "a\\u0000", "\\ud800", "x".repeat(256))) {
      String body = "{\"title\": \"t\", \"isbn\": \"" + key + "\"}";
      all.add(Attack.of("POST", "/books", body, 422));
    }
    all.addAll(otherPaths());
    return all;
  }

  private static Map<String, Integer> strings() {
    Map<String, Integer> keys = new TreeMap<>();
    keys.putAll(Map.of("%00", 422, "k%00", 422, "%2E", 422, "%2e%2E", 422));
    keys.putAll(Map.of("%FF", 404, "%ED%A0%80", 404, "k%0A", 404, "k%20", 404));
    keys.putAll(Map.of("%2F", 307, "k/", 307, "k%2Fb", 404, "..%2Fusers", 404));
    keys.putAll(Map.of("x".repeat(255), 404, "x".repeat(256), 422, "x".repeat(60_000), 422));
    return keys;
  }

  /** Valid spellings of an integer are read as that integer; anything else is rejected. */
  private static Map<String, Integer> integers() {
    Map<String, Integer> keys = new TreeMap<>();
    keys.putAll(Map.of("01", 404, "+1", 404, "-1", 404, "%201", 404, "1%20", 404, "1.0", 404));
    keys.putAll(Map.of("%D9%A1", 422, "1e0", 422, "0x1", 422, "NaN", 422, "true", 422));
    keys.putAll(Map.of("9007199254740991", 404, "9007199254740992", 422, "%00", 422));
    keys.putAll(Map.of("9".repeat(5_000), 422, "-" + "9".repeat(400), 422, "1%2C5", 422));
    return keys;
  }

  private static Map<String, Integer> uuids() {
    return Map.of(
        UUID,
        404,
        UUID.replace("-", ""),
        404,
        "%7B" + UUID + "%7D",
        404,
        "%20" + UUID,
        422,
        UUID.substring(1),
        422,
        UUID.substring(1) + "%D9%A1",
        422,
        "%00",
        422,
        UUID + "%00",
        422);
  }

  private static void everyMethod(List<Attack> all, String path, int status) {
    all.add(Attack.of("GET", path, status));
    all.add(Attack.of("PUT", path, "{}", status));
    all.add(Attack.of("DELETE", path, status));
  }

  /** Checks that GET and DELETE find a row whose key POST accepted. */
  private static Attack roundTrip(String key) {
    return new Attack(
        "round trip of the key " + key,
        204,
        target -> {
          EntityJson books = EntityJson.of(target.spec(), target.spec().entities().get(1));
          Client client = target.authenticated();
          client
              .post("/books", JsonText.object().put("isbn", key).put("title", "t"))
              .hasStatus(201);
          String path = books.path(JsonText.text(key));
          client.get(path).hasStatus(200);
          return client.delete(path);
        });
  }

  private static List<Attack> otherPaths() {
    return List.of(
        Attack.of("GET", "/books/", 307),
        Attack.raw("two slashes", "GET //books HTTP/1.1\r\nHost: x" + CLOSE, 404),
        Attack.raw("no escape", "GET /books/%zz HTTP/1.1\r\nHost: x" + CLOSE, 404),
        Attack.raw("dots", "GET /books/../users HTTP/1.1\r\nHost: x" + CLOSE, 404),
        Attack.of("GET", "/books/k/title", 404),
        Attack.of("GET", "/import_runs", 404),
        Attack.of("GET", "/BOOKS", 404),
        Attack.of("GET", "/app/main.py", 404),
        Attack.of("GET", "/..%2f..%2fetc%2fpasswd", 404),
        Attack.of("GET", "/", 404),
        Attack.of("GET", "/books?" + "a=%00&".repeat(9_000), 200),
        Attack.of("GET", "/books/k?id=%ff", 200));
  }
}
