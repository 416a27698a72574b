package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers in the place of Docker: what it was told to, and that nothing is there else. */
final class FakeDocker implements AutoCloseable {
  private final HttpServer server;
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  private volatile boolean isGone;

  private record Answer(int status, String body, boolean isLast) {}

  FakeDocker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext("/", this::answer);
    answer("/version", 200, "{\"ApiVersion\":\"1.44\",\"MinAPIVersion\":\"1.24\"}");
    answer("/volumes", 200, "{\"Volumes\":[]}");
    server.start();
  }

  /** Answers this to whoever asks for this path, written without a version before it. */
  void answer(String path, int status, String body) {
    answers.put(path, new Answer(status, body, false));
  }

  /** Answers this to whoever asks for this path, and is gone then. */
  void answerAndLeave(String path, String body) {
    answers.put(path, new Answer(200, body, true));
  }

  /** Gives what it was asked for. */
  List<URI> asked() {
    return List.copyOf(asked);
  }

  /** Gives the surroundings of somebody who uses it, with these variables. */
  Surroundings surroundings(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    all.put("DOCKER_HOST", "tcp://127.0.0.1:" + server.getAddress().getPort());
    return new Surroundings(all, "Linux", RealDocker.HERE.home());
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI());
    exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+(?=/)", "");
    Answer answer = answers.getOrDefault(path, new Answer(200, "[]", false));
    if (isGone) {
      exchange.close();
      return;
    }
    isGone = answer.isLast();
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
