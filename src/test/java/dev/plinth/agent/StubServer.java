package dev.plinth.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that plays back good and bad responses and records the requests. */
final class StubServer implements AutoCloseable {
  /**
   * A recorded request.
   *
   * @param line the method, the path and the query
   * @param headers the values of the headers by name
   */
  record RecordedRequest(String line, Map<String, List<String>> headers, String body) {}

  /** Sends the response to a request. */
  interface Response {
    void send(HttpExchange exchange, CountDownLatch end) throws IOException, InterruptedException;
  }

  /** Sends nothing. */
  static final Response NO_RESPONSE = (exchange, end) -> end.await();

  /** Sends the beginning of a response, and then nothing more. */
  static final Response HALF_RESPONSE =
      (exchange, end) -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        end.await();
      };

  /** Closes the connection before the end of the response. */
  static final Response CUT_OFF_RESPONSE =
      (exchange, end) -> {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"a\":".getBytes(UTF_8));
        exchange.getResponseBody().flush();
      };

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final Deque<Response> responses;
  private final HttpServer server;

  private StubServer(List<Response> responses) throws IOException {
    this.responses = new ArrayDeque<>(responses);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Starts a server with these responses in order; the last is repeated. */
  static StubServer of(Response... responses) throws IOException {
    return new StubServer(List.of(responses));
  }

  static Response response(int status, String body) {
    return (exchange, end) -> {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new RecordedRequest(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      Response response = responses.size() > 1 ? responses.remove() : responses.element();
      response.send(exchange, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  List<RecordedRequest> requests() {
    return requests;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
