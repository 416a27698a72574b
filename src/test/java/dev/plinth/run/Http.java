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
 * Asks a running backend.
 *
 * @param url where it answers
 * @param token the access token; empty for none
 */
record Http(URI url, String token) {
  static final String EMAIL = "ann@example.org";
  static final String PASSWORD = "correct horse";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What came back. */
  record Answer(int status, String body) {
    /** Gives the text of a key, as far as JSON on one line goes. */
    String value(String key) {
      Matcher found = Pattern.compile('"' + key + "\":\"([^\"]*)\"").matcher(body);
      if (!found.find()) {
        throw new AssertionError("no " + key + " in " + body);
      }
      return found.group(1);
    }
  }

  /** Makes an account, logs in, and asks with its token from then on. */
  static Http loggedIn(URI url) throws IOException, InterruptedException {
    Http anyone = new Http(url, "");
    String account = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD);
    anyone.send("POST", "/auth/register", "application/json", account);
    String form =
        "username=%s&password=%s"
            .formatted(URLEncoder.encode(EMAIL, UTF_8), URLEncoder.encode(PASSWORD, UTF_8));
    Answer token = anyone.send("POST", "/auth/token", "application/x-www-form-urlencoded", form);
    return new Http(url, token.value("access_token"));
  }

  Http at(URI other) {
    return new Http(other, token);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, "application/json", "");
  }

  Answer send(String method, String path, String json) throws IOException, InterruptedException {
    return send(method, path, "application/json", json);
  }

  private Answer send(String method, String path, String type, String body)
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
    return new Answer(response.statusCode(), response.body());
  }
}
