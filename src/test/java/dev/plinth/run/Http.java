package dev.plinth.run;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP client for a running backend.
 *
 * @param url the address of the backend
 * @param token the access token; empty for requests without one
 */
record Http(URI url, String token) {
  static final String EMAIL = "ann@example.org";
  static final String PASSWORD = "correct horse";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A response of the backend. */
  record Response(int status, String body) {
    /** Returns the text value of a key, found by a pattern in the JSON. */
    String value(String key) {
      Matcher found = Pattern.compile('"' + key + "\":\"([^\"]*)\"").matcher(body);
      if (!found.find()) {
        throw new AssertionError("no " + key + " in " + body);
      }
      return found.group(1);
    }
  }

  /** Registers an account, logs in, and returns a client that sends the access token. */
  static Http loggedIn(URI url) throws IOException, InterruptedException {
    Http anonymous = new Http(url, "");
    String account = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD);
    anonymous.send("POST", "/auth/register", "application/json", account);
    String form =
        "username=%s&password=%s"
            .formatted(URLEncoder.encode(EMAIL, UTF_8), URLEncoder.encode(PASSWORD, UTF_8));
    Response token =
        anonymous.send("POST", "/auth/token", "application/x-www-form-urlencoded", form);
    return new Http(url, token.value("access_token"));
  }

  /** Returns a client for another address with the same access token. */
  Http at(URI other) {
    return new Http(other, token);
  }

  Response get(String path) throws IOException, InterruptedException {
    return send("GET", path, "application/json", "");
  }

  Response send(String method, String path, String json) throws IOException, InterruptedException {
    return send(method, path, "application/json", json);
  }

  private Response send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", type)
            .method(method, ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Response(response.statusCode(), response.body());
  }
}
