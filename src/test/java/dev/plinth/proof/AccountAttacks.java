package dev.plinth.proof;

import java.util.ArrayList;
import java.util.List;

/** Registrations and logins with input that bcrypt, PostgreSQL or a form parser may fail on. */
final class AccountAttacks {
  private static final String REGISTER = "/auth/register";
  private static final String TOKEN = "/auth/token";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=B";

  private AccountAttacks() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>(registrations());
    all.addAll(logins());
    all.addAll(forms());
    return all;
  }

  private static List<Attack> registrations() {
    return List.of(
        register("seven@a.test", "x".repeat(7), 422),
        register("seventy-two@a.test", "☃".repeat(24), 201),
        register("seventy-three@a.test", "x".repeat(73), 422),
        register("seventy-five@a.test", "☃".repeat(25), 422),
        register("nul@a.test", "pass\\u0000word", 422),
        register("surrogate@a.test", "password\\ud800", 422),
        register("long@a.test", AttackTest.PASSWORD.repeat(10_000), 422),
        register("a\\u0000b", AttackTest.PASSWORD, 422),
        register("\\ud800", AttackTest.PASSWORD, 422),
        register("x".repeat(256), AttackTest.PASSWORD, 422),
        // Login names are compared without case: these are one account.
        register("Case@a.test", AttackTest.PASSWORD, 201),
        register("case@a.test", AttackTest.PASSWORD, 409),
        register(" CASE@a.test ", AttackTest.PASSWORD, 409),
        register("", AttackTest.PASSWORD, 422),
        register(" \\t\u00a0", AttackTest.PASSWORD, 422),
        Attack.of("POST", REGISTER, "{\"email\": 7, \"password\": \"" + AttackTest.PASSWORD, 422));
  }

  private static List<Attack> logins() {
    String password = "&password=" + AttackTest.PASSWORD;
    return List.of(
        login("username=Case@a.test" + password, 200),
        login("username=CASE@a.test" + password, 200),
        login("username=%20Case@a.test%20" + password, 200),
        login("username=Case@a.test&password=x", 401),
        login("username=Case@a.test&password=" + "x".repeat(10_000), 401),
        login("username=Case@a.test&password=" + "%00".repeat(72), 401),
        login("username=Case@a.test&username=case@a.test" + password, 200),
        login("username=%00" + password, 422),
        login("username=%ff%ed%a0%80" + password, 401),
        login("username=\u00ff" + password, 401),
        login("username=" + "x".repeat(500_000) + password, 401),
        login("username=' OR 1=1 --" + password, 401),
        login("username=&password=", 422),
        login("username=%20" + password, 401),
        login("grant_type=x&username=Case@a.test" + password, 422),
        login("username=a%&password=b%4", 401),
        login("x".repeat(500_000), 422),
        login("x".repeat(2_000_000), 413),
        login("a=1&".repeat(2_000), 400),
        Attack.ofBytes("POST", TOKEN, "application/json", "{\"username\": \"a\"}", 422));
  }

  private static List<Attack> forms() {
    return List.of(
        Attack.ofBytes("POST", TOKEN, "multipart/form-data", "x", 400),
        Attack.ofBytes("POST", TOKEN, MULTIPART, "x", 400),
        Attack.ofBytes("POST", TOKEN, MULTIPART, "--B\r\nConte", 422),
        Attack.ofBytes("POST", TOKEN, MULTIPART, "--B\r\nX: y\r\n\r\na\r\n--B--\r\n", 400),
        multipart("", "\0", 422),
        multipart("", "\u00ff", 401),
        // Encodings that can express what UTF-8 cannot, and unknown encodings.
        multipart("unicode_escape", "\\ud800", 422),
        multipart("utf-7", "+2AA-", 422),
        multipart("undefined", "a", 400),
        multipart("no-such-encoding", "a", 401));
  }

  private static Attack register(String email, String password, int expected) {
    String body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
    return Attack.of("POST", REGISTER, body, expected);
  }

  private static Attack login(String form, int expected) {
    return Attack.ofBytes("POST", TOKEN, FORM, form, expected);
  }

  private static Attack multipart(String charset, String name, int expected) {
    String field = "--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String body =
        field.formatted("username", name)
            + field.formatted("password", AttackTest.PASSWORD)
            + "--B--\r\n";
    String type = charset.isEmpty() ? MULTIPART : MULTIPART + "; charset=" + charset;
    return Attack.ofBytes("POST", TOKEN, type, body, expected);
  }
}
