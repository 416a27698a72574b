package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A headless Chromium with one page, driven by the Chrome DevTools Protocol. The test answers the
 * page's HTTPS requests to other machines.
 */
final class Browser {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Map<String, byte[]> remoteFiles;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final WebSocket socket;

  private Browser(Process process, URI page, Map<String, byte[]> remoteFiles) {
    this.process = process;
    this.remoteFiles = Map.copyOf(remoteFiles);
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(page, new MessageListener())
            .join();
  }

  /**
   * Starts Chromium. If Chromium is missing, the test is skipped, or fails in CI.
   *
   * @param folder an empty folder for the browser's profile
   * @param remoteFiles the replies to HTTPS requests, by the end of the address
   */
  static Browser open(Path folder, Map<String, byte[]> remoteFiles) throws Exception {
    Process process = start(folder);
    try {
      Path portFile = folder.resolve("DevToolsActivePort");
      long deadline = System.nanoTime() + TIMEOUT.toNanos();
      while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
        assertThat(process.isAlive() && System.nanoTime() < deadline)
            .as("Chromium starts")
            .isTrue();
        Thread.sleep(50);
      }
      URI tools = URI.create("http://127.0.0.1:" + Files.readAllLines(portFile).get(0));
      Browser browser = new Browser(process, page(tools), remoteFiles);
      browser.call("Fetch.enable", "{\"patterns\":[{\"urlPattern\":\"https://*\"}]}");
      return browser;
    } catch (Exception | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Process start(Path folder) {
    for (String name : NAMES) {
      List<String> command = new ArrayList<>(List.of(name, "--headless=new", "--no-sandbox"));
      command.addAll(List.of("--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"));
      command.addAll(List.of("--no-proxy-server", "--remote-debugging-port=0"));
      command.addAll(List.of("--user-data-dir=" + folder, "about:blank"));
      Optional<Process> process = tryStart(command, folder);
      if (process.isPresent()) {
        return process.get();
      }
    }
    throw TestRequirements.current().missing("Chromium", "apt-get install chromium");
  }

  private static Optional<Process> tryStart(List<String> command, Path folder) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      return Optional.of(builder.redirectOutput(folder.resolve("output").toFile()).start());
    } catch (IOException notFound) {
      return Optional.empty();
    }
  }

  private static URI page(URI tools) throws Exception {
    for (JsonNode target : JSON.readTree(new Http(tools, "").get("/json/list").body())) {
      if ("page".equals(target.path("type").asText())) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new AssertionError("Chromium has no page");
  }

  /** Opens a page. */
  void open(URI address) throws Exception {
    call("Page.navigate", JSON.createObjectNode().put("url", address.toString()).toString());
  }

  /** Evaluates a JavaScript expression in the page and returns its value. */
  JsonNode evaluate(String expression) throws Exception {
    ObjectNode parameters = JSON.createObjectNode().put("expression", expression);
    parameters.put("returnByValue", true).put("userGesture", true);
    JsonNode result = call("Runtime.evaluate", parameters.toString());
    assertThat(result.has("exceptionDetails")).as("%s: %s", expression, result).isFalse();
    return result.path("result").path("value");
  }

  /** Waits until an expression is true in the page. */
  void await(String expression) throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!evaluate(expression).asBoolean()) {
      assertThat(System.nanoTime()).as(expression).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** Clicks on an element as soon as it exists. */
  void click(String selector) throws Exception {
    await("document.querySelector('%s') !== null".formatted(selector));
    evaluate("document.querySelector('%s').click()".formatted(selector));
  }

  /** Types a text into an input field. */
  void type(String selector, String text) throws Exception {
    await("document.querySelector('%s') !== null".formatted(selector));
    evaluate("document.querySelector('%s').focus()".formatted(selector));
    call("Input.insertText", JSON.createObjectNode().put("text", text).toString());
  }

  private JsonNode call(String method, String parameters) throws Exception {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    send(id, method, parameters);
    return answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
  }

  private void send(int id, String method, String parameters) {
    String text = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
    synchronized (socket) {
      socket.sendText(text, true).join();
    }
  }

  private void receive(String text) {
    JsonNode message = read(text);
    CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
    if (answer != null) {
      answer.complete(message.path("result"));
    } else if ("Fetch.requestPaused".equals(message.path("method").asText())) {
      ForkJoinPool.commonPool().execute(() -> fulfil(message.path("params")));
    }
  }

  private void fulfil(JsonNode paused) {
    String url = paused.path("request").path("url").asText();
    ObjectNode reply = JSON.createObjectNode().put("requestId", paused.path("requestId").asText());
    reply.put("responseCode", 404);
    remoteFiles.forEach(
        (name, bytes) -> {
          if (url.endsWith(name)) {
            reply.put("responseCode", 200).put("body", Base64.getEncoder().encodeToString(bytes));
          }
        });
    send(lastId.incrementAndGet(), "Fetch.fulfillRequest", reply.toString());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Ends the browser. */
  void quit() throws InterruptedException {
    socket.abort();
    process.destroy();
    if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Joins the pieces of each message. */
  private final class MessageListener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket sender, CharSequence piece, boolean isLast) {
      message.append(piece);
      if (isLast) {
        String text = message.toString();
        message.setLength(0);
        receive(text);
      }
      sender.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
