package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Answers in the place of Docker: what it was told to, and that nothing is there else. */
final class FakeDocker implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Runnable> events = new ConcurrentHashMap<>();

  private volatile boolean isGone;

  private record Answer(int status, String body, boolean isLast) {}

  FakeDocker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext("/", this::answer);
    answer("/version", 200, "{\"ApiVersion\":\"1.44\",\"MinAPIVersion\":\"1.24\"}");
    answer("/images/postgres:15/json", 200, "{}");
    answer("/volumes", 200, "{\"Volumes\":[]}");
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Answers this to whoever asks for this path, written without a version before it; behind a
   * method and a blank only where that is it.
   */
  void answer(String path, int status, String body) {
    answers.put(path, new Answer(status, body, false));
  }

  /** Answers this to whoever asks for this path, and is gone then. */
  void answerAndLeave(String path, String body) {
    answers.put(path, new Answer(200, body, true));
  }

  /** Does this once this path was asked for, before it answers. */
  void whenAsked(String path, Runnable then) {
    events.put(path, then);
  }

  /** Gives what it was asked for. */
  List<URI> asked() {
    return List.copyOf(asked);
  }

  /** Gives the same as methods and paths. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Has containers of a start, each given as its role and its state, and its network. */
  void has(RunIdentity identity, String... containers) {
    answer(
        "/containers/json",
        200,
        Stream.of(containers)
            .map(one -> one.split(" ", 2))
            .map(
                one ->
                    "{\"Id\":\"%s\",\"State\":\"%s\",\"Labels\":%s}"
                        .formatted(one[0], one[1], json(identity.labels(one[0]))))
            .collect(joining(",", "[", "]")));
    answer(
        "/networks",
        200,
        "[{\"Id\":\"net\",\"Labels\":%s}]".formatted(json(identity.labels("network"))));
  }

  private static String json(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> "\"%s\":\"%s\"".formatted(label.getKey(), label.getValue()))
        .collect(joining(",", "{", "}"));
  }

  /** Gives the surroundings of somebody who uses it, with these variables. */
  HostEnvironment surroundings(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    all.put("DOCKER_HOST", "tcp://127.0.0.1:" + server.getAddress().getPort());
    return new HostEnvironment(all, "Linux", RealDocker.HERE.home());
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI());
    exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+(?=/)", "");
    String request = exchange.getRequestMethod() + ' ' + path;
    requests.add(request);
    events.getOrDefault(path, () -> {}).run();
    Answer other = answers.getOrDefault(path, new Answer(200, "[]", false));
    Answer answer = answers.getOrDefault(request, other);
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
    threads.shutdownNow();
  }
}
