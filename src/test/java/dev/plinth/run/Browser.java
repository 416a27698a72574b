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
 * A Chromium without a window, with one page, driven by the protocol of its own developer tools.
 * Whatever the page wants from elsewhere than this machine, the test gives it.
 */
final class Browser {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Map<String, byte[]> elsewhere;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final WebSocket socket;

  private Browser(Process process, URI page, Map<String, byte[]> elsewhere) {
    this.process = process;
    this.elsewhere = Map.copyOf(elsewhere);
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Ear()).join();
  }

  /**
   * Starts it; where there is none, skips the test or fails it.
   *
   * @param folder an empty one, for what it remembers
   * @param elsewhere what other machines would answer, by the end of the address
   */
  static Browser open(Path folder, Map<String, byte[]> elsewhere) throws Exception {
    Process process = start(folder);
    try {
      Path told = folder.resolve("DevToolsActivePort");
      long end = System.nanoTime() + LIMIT.toNanos();
      while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
        assertThat(process.isAlive() && System.nanoTime() < end).as("Chromium starts").isTrue();
        Thread.sleep(50);
      }
      URI tools = URI.create("http://127.0.0.1:" + Files.readAllLines(told).get(0));
      Browser browser = new Browser(process, page(tools), elsewhere);
      browser.call("Fetch.enable", "{\"patterns\":[{\"urlPattern\":\"https://*\"}]}");
      return browser;
    } catch (Exception | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Process start(Path folder) {
    for (String name : NAMES) {
      List<String> words = new ArrayList<>(List.of(name, "--headless=new", "--no-sandbox"));
      words.addAll(List.of("--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"));
      words.addAll(List.of("--no-proxy-server", "--remote-debugging-port=0"));
      words.addAll(List.of("--user-data-dir=" + folder, "about:blank"));
      Optional<Process> process = started(words, folder);
      if (process.isPresent()) {
        return process.get();
      }
    }
    throw TestRequirements.here().missing("Chromium", "apt-get install chromium");
  }

  private static Optional<Process> started(List<String> words, Path folder) {
    try {
      ProcessBuilder program = new ProcessBuilder(words).redirectErrorStream(true);
      return Optional.of(program.redirectOutput(folder.resolve("said").toFile()).start());
    } catch (IOException notUnderThisName) {
      return Optional.empty();
    }
  }

  private static URI page(URI tools) throws Exception {
    for (JsonNode one : JSON.readTree(new Http(tools, "").get("/json/list").body())) {
      if ("page".equals(one.path("type").asText())) {
        return URI.create(one.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new AssertionError("Chromium has no page");
  }

  /** Opens a page. */
  void go(URI address) throws Exception {
    call("Page.navigate", JSON.createObjectNode().put("url", address.toString()).toString());
  }

  /** Gives what an expression is in the page. */
  JsonNode ask(String expression) throws Exception {
    ObjectNode asked = JSON.createObjectNode().put("expression", expression);
    asked.put("returnByValue", true).put("userGesture", true);
    JsonNode answer = call("Runtime.evaluate", asked.toString());
    assertThat(answer.has("exceptionDetails")).as("%s: %s", expression, answer).isFalse();
    return answer.path("result").path("value");
  }

  /** Waits until an expression is true in the page. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!ask(expression).asBoolean()) {
      assertThat(System.nanoTime()).as(expression).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** Clicks on an element as soon as it is there. */
  void click(String selector) throws Exception {
    await("document.querySelector('%s') !== null".formatted(selector));
    ask("document.querySelector('%s').click()".formatted(selector));
  }

  /** Types a text into a field. */
  void type(String selector, String text) throws Exception {
    await("document.querySelector('%s') !== null".formatted(selector));
    ask("document.querySelector('%s').focus()".formatted(selector));
    call("Input.insertText", JSON.createObjectNode().put("text", text).toString());
  }

  private JsonNode call(String method, String parameters) throws Exception {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    send(id, method, parameters);
    return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private void send(int id, String method, String parameters) {
    String text = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
    synchronized (socket) {
      socket.sendText(text, true).join();
    }
  }

  private void hear(String text) {
    JsonNode message = read(text);
    CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
    if (answer != null) {
      answer.complete(message.path("result"));
    } else if ("Fetch.requestPaused".equals(message.path("method").asText())) {
      ForkJoinPool.commonPool().execute(() -> give(message.path("params")));
    }
  }

  private void give(JsonNode paused) {
    String wanted = paused.path("request").path("url").asText();
    ObjectNode given = JSON.createObjectNode().put("requestId", paused.path("requestId").asText());
    given.put("responseCode", 404);
    elsewhere.forEach(
        (name, bytes) -> {
          if (wanted.endsWith(name)) {
            given.put("responseCode", 200).put("body", Base64.getEncoder().encodeToString(bytes));
          }
        });
    send(last.incrementAndGet(), "Fetch.fulfillRequest", given.toString());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Ends it. */
  void quit() throws InterruptedException {
    socket.abort();
    process.destroy();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Puts messages together that come in pieces. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder begun = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
      begun.append(piece);
      if (isLast) {
        String text = begun.toString();
        begun.setLength(0);
        hear(text);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
