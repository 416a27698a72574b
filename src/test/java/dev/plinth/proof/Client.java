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

/** Asks a backend, and fails at once when it answers that the fault is its own. */
final class Client {
  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final int SHOWN = 600;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final BootedBackend backend;
  private final Map<String, String> headers;
  private final Set<String> seen;

  /** Whether the database is away, so that 503 is no fault. */
  private final boolean outage;

  /** Asks without a token. */
  Client(BootedBackend backend) {
    this(backend, Map.of(), new ConcurrentSkipListSet<>(), false);
  }

  private Client(
      BootedBackend backend, Map<String, String> headers, Set<String> seen, boolean outage) {
    this.backend = backend;
    this.headers = headers;
    this.seen = seen;
    this.outage = outage;
  }

  /** Gives the same client with this header, and no other, in every request. */
  Client with(String name, String value) {
    return new Client(backend, Map.of(name, value), seen, outage);
  }

  /** Gives the same client, for when the database is away: then 503 is what must be answered. */
  Client duringAnOutage() {
    return new Client(backend, headers, seen, true);
  }

  /** Gives the same client with this access token in every request. */
  Client withToken(String token) {
    return with("Authorization", "Bearer " + token);
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

  /** Posts a form. */
  Reply postForm(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send("POST", path, "application/x-www-form-urlencoded", body.getBytes(UTF_8));
  }

  /** Asks with a body of JSON, or of what should be JSON; empty is no body. */
  Reply send(String method, String path, String body) {
    return send(method, path, "application/json", body.getBytes(UTF_8));
  }

  /** Asks with a body of any bytes. */
  Reply send(String method, String path, String type, byte[] body) {
    return reply(method, path, body, sendAsync(request(method, path, type, body)));
  }

  /** Asks the same so many times at once, and gives the statuses. */
  List<Integer> sendAtOnce(int times, String method, String path, String json) {
    byte[] body = json.getBytes(UTF_8);
    HttpRequest request = request(method, path, "application/json", body);
    List<CompletableFuture<HttpResponse<String>>> sent =
        Stream.generate(() -> sendAsync(request)).limit(times).toList();
    return sent.stream().map(one -> reply(method, path, body, one).status()).toList();
  }

  private HttpRequest request(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(backend.address().resolve(path))
            .timeout(LIMIT)
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
      String method, String path, byte[] body, CompletableFuture<HttpResponse<String>> sent) {
    String asked =
        "%s: %s %s %s"
            .formatted(
                backend, method, path, new String(body, 0, Math.min(body.length, SHOWN), UTF_8));
    try {
      HttpResponse<String> response = sent.join();
      Reply reply = new Reply(asked, response.statusCode(), response.headers(), response.body());
      if (!outage || reply.status() != 503) {
        assertThat(reply.status()).as(() -> reply + backend.logTail()).isLessThan(500);
      }
      seen.add(method + " " + path + " " + reply.status());
      return reply;
    } catch (CompletionException e) {
      throw new AssertionError(asked + " has no answer; the log: " + backend.logTail(), e);
    }
  }

  /** Gives every answer so far, as method, path and status. */
  Set<String> seen() {
    return seen;
  }
}
