package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program in its own process, with an API key that must not be printed or written. */
class ModelProcessTest {
  private static final String KEY = "sk-THE-SECRET-KEY-1234567890";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server = none();

  private static HttpServer none() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Answers every request with a status and a text. */
  private void serve(int status, String text) {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  private void neverAnswer() {
    server.createContext(
        "/",
        exchange -> {
          asked.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Process plinth(String... arguments) throws IOException {
    return plinth(Map.of(), arguments);
  }

  private Process plinth(Map<String, String> variables, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plinth.main.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DBUS") || name.startsWith("XDG"));
    environment.put("GOOGLE_API_KEY", KEY);
    environment.put("GEMINI_API_KEY", KEY);
    environment.put("OPENAI_API_KEY", KEY);
    environment.put("GOOGLE_GEMINI_BASE_URL", url());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.putAll(variables);
    return builder.start();
  }

  private int code(Process process) throws Exception {
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private void assertNoFileContainsTheKey() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), UTF_8)).as("%s", file).doesNotContain(KEY);
      }
    }
  }

  @Test
  void writesAProjectWithoutTheKey() throws Exception {
    String spec = TestCommands.SPEC.replace("\"", "\\\"").replace("\n", "\\n");
    serve(
        200,
        "{\"choices\": [{\"message\": {\"content\": \"%s\"}, \"finish_reason\": \"stop\"}]}"
            .formatted(spec));
    Path out = folder.resolve("out.zip");
    Process process =
        plinth(
            "new",
            "a shop",
            "-o",
            out.toString(),
            "--spec",
            folder.resolve("spec.json").toString(),
            "--model",
            "openai:x@" + url() + "/v1");
    assertThat(process.info().commandLine().orElse("")).doesNotContain(KEY);
    assertThat(code(process)).as(output()).isEqualTo(0);
    try (ZipFile zip = new ZipFile(out.toFile())) {
      for (ZipEntry file : Collections.list(zip.entries())) {
        assertThat(new String(zip.getInputStream(file).readAllBytes(), UTF_8)).doesNotContain(KEY);
      }
      assertThat(zip.getEntry("shop/app/main.py")).isNotNull();
    }
    assertNoFileContainsTheKey();
  }

  @Test
  void failsWithoutPrintingTheKey() throws Exception {
    serve(401, "{\"error\": {\"message\": \"Incorrect key provided: " + KEY + "\"}}");
    assertThat(code(plinth("draft", "a shop", "--model", "openai:x@" + url() + "/v1")))
        .isEqualTo(3);
    assertThat(output())
        .contains("rejected the API key: Incorrect key provided: ****")
        .contains("plinth key set openai")
        .doesNotContain("Exception", "\tat ", "SLF4J", "WARNING");
    assertNoFileContainsTheKey();
  }

  @Test
  void asksGeminiIfThereIsAKeyForIt() throws Exception {
    serve(429, "{\"error\": {\"code\": 429, \"message\": \"slow down\"}}");
    assertThat(code(plinth("draft", "a shop"))).isEqualTo(3);
    assertThat(output())
        .startsWith("model: gemini:gemini-3.8-flash, because there is an API key for it\n")
        .contains("error: the quota of Gemini is used up")
        .doesNotContain("Exception", "\tat ", "SLF4J", "WARNING");
    assertNoFileContainsTheKey();
  }

  /** Sends the first byte of an answer, and then nothing. */
  private void answerPartly() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          asked.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"openai,true", "openai,false", "gemini,true", "gemini,false"})
  void endsAtOnceWhenInterrupted(String family, boolean partly) throws Exception {
    if (partly) {
      answerPartly();
    } else {
      neverAnswer();
    }
    String model = family.equals("openai") ? "openai:x@" + url() + "/v1" : "gemini:x";
    Process process = plinth("draft", "a shop", "--model", model);
    assertThat(asked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    long start = System.nanoTime();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(code(process)).isEqualTo(130);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    assertThat(output()).contains("cancelled").doesNotContain("Exception");
  }

  @Test
  void asksTheBuiltInModelIfThereIsNoKey() throws Exception {
    Process process = plinth(Map.of("GOOGLE_API_KEY", "", "GEMINI_API_KEY", ""), "draft", "a shop");
    assertThat(code(process)).isEqualTo(0);
    assertThat(output())
        .startsWith(
            "model: built-in, because there is no API key for Gemini; plinth key set gemini saves one\n");
  }

  @Test
  void savesEveryReplyThatIsNotASpec() throws Exception {
    serve(200, "{\"choices\": [{\"message\": {\"content\": \"I am a teapot\"}}]}");
    assertThat(code(plinth("draft", "a shop", "--model", "openai:x@" + url() + "/v1")))
        .isEqualTo(3);
    String file = output().substring(output().indexOf("saved in ") + "saved in ".length()).strip();
    assertThat(Files.readString(Path.of(file)))
        .contains("==== prompt\na shop\n")
        .contains("==== reply 1\nI am", "==== reply 2\nI am", "==== reply 3\nI am");
  }

  @Test
  void doesNotSaveAKeyWithoutAKeychain() throws Exception {
    assertThat(code(plinth("key", "which"))).isEqualTo(0);
    assertThat(output()).isEqualTo("gemini: in the environment\nopenai: in the environment\n");
    Process process = plinth("key", "set", "openai");
    try (var typed = process.getOutputStream()) {
      typed.write("another-key\n".getBytes(UTF_8));
    }
    assertThat(code(process)).isEqualTo(2);
    assertThat(output())
        .contains("error: this system has no keychain", "set OPENAI_API_KEY")
        .doesNotContain("another-key", "Exception");
  }

  @Test
  void loadsNoAgentsForCheck() throws Exception {
    Path spec = Files.writeString(folder.resolve("spec.json"), TestCommands.SPEC);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plinth.main.Main"));
    command.addAll(List.of("check", spec.toString()));
    Process process =
        new ProcessBuilder(command).redirectOutput(folder.resolve("output").toFile()).start();
    assertThat(code(process)).isEqualTo(0);
    assertThat(output())
        .contains(" dev.plinth.review.Reviewer ")
        .doesNotContain(" com.google.adk.", " io.reactivex.", " okhttp3.", " com.google.genai.")
        .doesNotContain(" com.github.javakeyring.", " opennlp.");
  }
}
