package dev.plinth.proof;

import java.util.ArrayList;
import java.util.List;

/** Tokens that are forged, and tokens that are good but come in an odd header. */
final class TokenAttacks {
  private static final String ME = "/auth/me";
  private static final int LONGEST = 60_000;

  private TokenAttacks() {}

  /**
   * Gives all of them.
   *
   * @param sub the account they pretend to be of
   */
  static List<Attack> all(String sub) {
    List<Attack> all = new ArrayList<>();
    Forgery.tokens(sub).forEach((why, token) -> all.add(header(why, "Bearer " + token, 401)));
    Forgery.broken(sub).forEach((why, token) -> all.add(header(why, "Bearer " + token, 401)));
    String good = Forgery.perfect(sub);
    all.add(header("as it should be", "Bearer " + good, 200));
    all.add(header("small letters", "bearer " + good, 200));
    all.add(header("capitals", "BEARER " + good, 200));
    all.add(header("no space", "Bearer" + good, 401));
    all.add(header("something behind it", "Bearer " + good + " x", 401));
    all.add(header("no scheme", good, 401));
    all.add(header("nothing", "Bearer", 401));
    all.add(header("Basic", "Basic YTpi", 401));
    all.add(header("too long", "Bearer " + "x".repeat(LONGEST), 401));
    all.add(twice("a good one before a bad one", good, "x", 200));
    all.add(twice("a bad one before a good one", "x", good, 401));
    all.add(raw("Latin-1", "Authorization: Bearer \u00e9", 401));
    all.add(raw("no header", "X: y", 401));
    all.add(raw("in the query", "X: y", 401, ME + "?access_token=" + good));
    all.add(raw("in a cookie", "Cookie: access_token=" + good, 401));
    return all;
  }

  private static Attack header(String why, String value, int expected) {
    return Attack.withHeader(why, "Authorization", value, ME, expected);
  }

  private static Attack twice(String why, String first, String second, int expected) {
    String headers = "Authorization: Bearer " + first + "\r\nAuthorization: Bearer " + second;
    return raw(why, headers, expected);
  }

  private static Attack raw(String why, String headers, int expected) {
    return raw(why, headers, expected, ME);
  }

  private static Attack raw(String why, String headers, int expected, String path) {
    String start = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    return Attack.raw(why, start + headers + "\r\n\r\n", expected);
  }
}
