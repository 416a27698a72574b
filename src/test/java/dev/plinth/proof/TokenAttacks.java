package dev.plinth.proof;

import java.util.ArrayList;
import java.util.List;

/** Attacks with forged or malformed access tokens, and with valid tokens in unusual headers. */
final class TokenAttacks {
  private static final String ME = "/auth/me";
  private static final int TOO_LONG = 60_000;

  private TokenAttacks() {}

  /** Returns all attacks with the tokens of an account. */
  static List<Attack> all(TestTokens tokens) {
    List<Attack> all = new ArrayList<>();
    tokens.forged().forEach((reason, token) -> all.add(header(reason, "Bearer " + token, 401)));
    tokens.malformed().forEach((reason, token) -> all.add(header(reason, "Bearer " + token, 401)));
    String valid = tokens.valid();
    all.add(header("a clock that is ahead", "Bearer " + tokens.valid(5), 200));
    all.add(header("valid header", "Bearer " + valid, 200));
    all.add(header("lower-case scheme", "bearer " + valid, 200));
    all.add(header("upper-case scheme", "BEARER " + valid, 200));
    all.add(header("no space", "Bearer" + valid, 401));
    all.add(header("text after the token", "Bearer " + valid + " x", 401));
    all.add(header("no scheme", valid, 401));
    all.add(header("no token", "Bearer", 401));
    all.add(header("Basic", "Basic YTpi", 401));
    all.add(header("too long", "Bearer " + "x".repeat(TOO_LONG), 401));
    all.add(twoHeaders("a valid token before an invalid one", valid, "x", 200));
    all.add(twoHeaders("an invalid token before a valid one", "x", valid, 401));
    all.add(raw("Latin-1", "Authorization: Bearer \u00e9", 401));
    all.add(raw("no header", "X: y", 401));
    all.add(raw("in the query", "X: y", 401, ME + "?access_token=" + valid));
    all.add(raw("in a cookie", "Cookie: access_token=" + valid, 401));
    return all;
  }

  private static Attack header(String reason, String value, int expected) {
    return Attack.withHeader(reason, "Authorization", value, ME, expected);
  }

  private static Attack twoHeaders(String reason, String first, String second, int expected) {
    String headers = "Authorization: Bearer " + first + "\r\nAuthorization: Bearer " + second;
    return raw(reason, headers, expected);
  }

  private static Attack raw(String reason, String headers, int expected) {
    return raw(reason, headers, expected, ME);
  }

  private static Attack raw(String reason, String headers, int expected, String path) {
    String start = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    return Attack.raw(reason, start + headers + "\r\n\r\n", expected);
  }
}
