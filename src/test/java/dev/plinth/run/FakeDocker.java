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

/** A fake Docker daemon with prepared replies. Any other request gets an empty JSON list. */
final class FakeDocker implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<URI> uris = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> bodies = new ConcurrentHashMap<>();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final Map<String, Runnable> actions = new ConcurrentHashMap<>();

  private volatile boolean isStopped;

  private record Reply(int status, String body, boolean isLast) {}

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
   * Sets the reply to a request.
   *
   * @param path the path without the API version; a method and a space before the path, as in
   *     "DELETE /networks/net", restrict the reply to that method
   */
  void answer(String path, int status, String body) {
    replies.put(path, new Reply(status, body, false));
  }

  /** Sets the reply to a request, after which the daemon answers no more. */
  void answerAndStop(String path, String body) {
    replies.put(path, new Reply(200, body, true));
  }

  /** Sets an action to run on each request for a path, before the reply. */
  void onRequest(String path, Runnable action) {
    actions.put(path, action);
  }

  /** Returns the URIs of all requests so far. */
  List<URI> uris() {
    return List.copyOf(uris);
  }

  /** Returns all requests so far, each as its method and its path. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns the bodies of all requests for a path so far. */
  List<String> bodies(String path) {
    return List.copyOf(bodies.getOrDefault(path, List.of()));
  }

  /** Returns the address of this daemon. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Sets the only run: its network and its containers, each given as "role state". */
  void setRun(RunIdentity identity, String... containers) {
    answer(
        "/containers/json",
        200,
        Stream.of(containers)
            .map(container -> container.split(" ", 2))
            .map(
                parts ->
                    "{\"Id\":\"%s\",\"Names\":[\"/%s\"],\"State\":\"%s\",\"Labels\":%s}"
                        .formatted(
                            parts[0],
                            containerName(identity, parts[0]),
                            parts[1],
                            json(identity.labels(parts[0]))))
            .collect(joining(",", "[", "]")));
    answer(
        "/networks",
        200,
        "[{\"Id\":\"net\",\"Labels\":%s}]".formatted(json(identity.labels("network"))));
  }

  private String containerName(RunIdentity identity, String role) {
    boolean isRenamed = requests.contains("POST /containers/%s/rename".formatted(role));
    return isRenamed ? identity.detachedContainer(role) : identity.container(role);
  }

  private static String json(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> "\"%s\":\"%s\"".formatted(label.getKey(), label.getValue()))
        .collect(joining(",", "{", "}"));
  }

  /** Returns an environment that uses this daemon, with additional environment variables. */
  HostEnvironment environment(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    all.put("DOCKER_HOST", "tcp://" + url().getAuthority());
    return new HostEnvironment(all, "Linux", RealDocker.HERE.home());
  }

  private void answer(HttpExchange exchange) throws IOException {
    uris.add(exchange.getRequestURI());
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+(?=/)", "");
    String request = exchange.getRequestMethod() + ' ' + path;
    requests.add(request);
    bodies.computeIfAbsent(path, any -> new CopyOnWriteArrayList<>()).add(sent);
    actions.getOrDefault(path, () -> {}).run();
    Reply ofPath = replies.getOrDefault(path, new Reply(200, "[]", false));
    Reply reply = replies.getOrDefault(request, ofPath);
    if (isStopped) {
      exchange.close();
      return;
    }
    isStopped = reply.isLast();
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
