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

/** A server on loopback that plays back replies, good and bad, and keeps what it was asked. */
final class StubServer implements AutoCloseable {
  /**
   * A request as it came.
   *
   * @param line method, path and query
   * @param headers the headers as text, by their names in small letters
   */
  record Heard(String line, Map<String, List<String>> headers, String body) {}

  /** How a reply goes. */
  interface Reply {
    void to(HttpExchange exchange, CountDownLatch end) throws IOException, InterruptedException;
  }

  /** Never answers. */
  static final Reply STALL = (exchange, end) -> end.await();

  /** Begins to answer, and never goes on. */
  static final Reply HALF =
      (exchange, end) -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        end.await();
      };

  /** Promises more than it sends. */
  static final Reply CUT =
      (exchange, end) -> {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"a\":".getBytes(UTF_8));
        exchange.getResponseBody().flush();
      };

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Deque<Reply> replies;
  private final HttpServer server;

  private StubServer(List<Reply> replies) throws IOException {
    this.replies = new ArrayDeque<>(replies);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Replies in this order; the last one again and again. */
  static StubServer of(Reply... replies) throws IOException {
    return new StubServer(List.of(replies));
  }

  static Reply reply(int status, String body) {
    return (exchange, end) -> {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      heard.add(
          new Heard(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
      reply.to(exchange, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  List<Heard> heard() {
    return heard;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
