package dev.plinth.proof;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An HTTP client of a backend. It fails as soon as the backend answers with a 5xx status. */
final class Client {
  private static final Duration TIMEOUT = Duration.ofSeconds(40);
  private static final int MAX_SHOWN_LENGTH = 600;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final BootedBackend backend;
  private final Map<String, String> headers;
  private final Set<String> responses;

  /** Whether the database is down, so that 503 is an expected status. */
  private final boolean outage;

  /** Creates a client that sends no access token. */
  Client(BootedBackend backend) {
    this(backend, Map.of(), new ConcurrentSkipListSet<>(), false);
  }

  private Client(
      BootedBackend backend, Map<String, String> headers, Set<String> responses, boolean outage) {
    this.backend = backend;
    this.headers = headers;
    this.responses = responses;
    this.outage = outage;
  }

  /** Returns a client that sends the given header, and no other, with every request. */
  Client withHeader(String name, String value) {
    return new Client(backend, Map.of(name, value), responses, outage);
  }

  /** Returns a client that accepts 503, for use while the database is down. */
  Client duringAnOutage() {
    return new Client(backend, headers, responses, true);
  }

  /** Returns a client that sends the given access token with every request. */
  Client withToken(String token) {
    return withHeader("Authorization", "Bearer " + token);
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply delete(String path) {
    return send("DELETE", path, "");
  }

  Reply post(String path, JsonNode body) {
    return send("POST", path, JsonText.write(body));
  }

  Reply put(String path, JsonNode body) {
    return send("PUT", path, JsonText.write(body));
  }

  /** Posts a URL-encoded form. */
  Reply postForm(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send("POST", path, "application/x-www-form-urlencoded", body.getBytes(UTF_8));
  }

  /** Sends a request whose body is declared as JSON, valid or not; an empty text is no body. */
  Reply send(String method, String path, String body) {
    return send(method, path, "application/json", body.getBytes(UTF_8));
  }

  /** Sends a request with arbitrary bytes as its body. */
  Reply send(String method, String path, String type, byte[] body) {
    return reply(method, path, body, sendAsync(request(method, path, type, body)));
  }

  /** Sends equal requests concurrently, and returns the statuses. */
  List<Integer> sendConcurrently(int times, String method, String path, String json) {
    byte[] body = json.getBytes(UTF_8);
    HttpRequest request = request(method, path, "application/json", body);
    List<CompletableFuture<HttpResponse<String>>> futures =
        Stream.generate(() -> sendAsync(request)).limit(times).toList();
    return futures.stream().map(future -> reply(method, path, body, future).status()).toList();
  }

  private HttpRequest request(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(backend.address().resolve(path))
            .timeout(TIMEOUT)
            .method(method, body.length == 0 ? noBody() : ofByteArray(body));
    headers.forEach(request::header);
    if (body.length > 0) {
      request.header("Content-Type", type);
    }
    return request.build();
  }

  private static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private Reply reply(
      String method, String path, byte[] body, CompletableFuture<HttpResponse<String>> future) {
    String shownRequest =
        "%s: %s %s %s"
            .formatted(
                backend,
                method,
                path,
                new String(body, 0, Math.min(body.length, MAX_SHOWN_LENGTH), UTF_8));
    try {
      HttpResponse<String> response = future.join();
      Reply reply =
          new Reply(shownRequest, response.statusCode(), response.headers(), response.body());
      if (!outage || reply.status() != 503) {
        assertThat(reply.status()).as(() -> reply + backend.logTail()).isLessThan(500);
      }
      responses.add(method + " " + path + " " + reply.status());
      return reply;
    } catch (CompletionException e) {
      throw new AssertionError(shownRequest + " got no response; log: " + backend.logTail(), e);
    }
  }

  /** Returns every response so far, as method, path and status. */
  Set<String> responses() {
    return responses;
  }
}
