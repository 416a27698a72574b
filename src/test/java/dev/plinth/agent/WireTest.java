package dev.plinth.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plinth.agent.model.ChosenModels;
import dev.plinth.spec.SpecSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both wires, against servers that speak and fail as real ones do. */
class WireTest {
  private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

  private static final String KEY = "sk-THE-SECRET-KEY-1234567890";
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The two wires. */
  enum Wire {
    GEMINI {
      @Override
      ModelChoice choice(Stub stub) {
        return new ModelChoice(ModelChoice.Family.GEMINI, "gemini-x", Optional.of(stub.url("")));
      }

      @Override
      String answer(String text, String end) {
        return """
            {"candidates": [{"content": {"role": "model", "parts": [{"text": %s}]},
             "finishReason": "%s"}], "modelVersion": "gemini-x"}
            """
            .formatted(quoted(text), end);
      }

      @Override
      String refusal(int status, String words) {
        return "{\"error\": {\"code\": %d, \"message\": %s, \"status\": \"X\"}}"
            .formatted(status, quoted(words));
      }

      @Override
      String blocked() {
        return "{\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}";
      }

      @Override
      String cutOff() {
        return "MAX_TOKENS";
      }
    },
    OPENAI {
      @Override
      ModelChoice choice(Stub stub) {
        return ModelChoice.of("openai:qwen@" + stub.url("/v1"));
      }

      @Override
      String answer(String text, String end) {
        String reason = end.equals("STOP") ? "stop" : end;
        return """
            {"choices": [{"index": 0, "message": {"role": "assistant", "content": %s},
             "finish_reason": "%s"}]}
            """
            .formatted(quoted(text), reason);
      }

      @Override
      String refusal(int status, String words) {
        return "{\"error\": {\"message\": %s, \"code\": %d}}".formatted(quoted(words), status);
      }

      @Override
      String blocked() {
        return answer("", "content_filter");
      }

      @Override
      String cutOff() {
        return "length";
      }
    };

    abstract ModelChoice choice(Stub stub);

    abstract String answer(String text, String end);

    abstract String refusal(int status, String words);

    abstract String blocked();

    abstract String cutOff();

    Stub.Reply says(String text) {
      return Stub.reply(200, answer(text, "STOP"));
    }

    Stub.Reply refuses(int status, String words) {
      return Stub.reply(status, refusal(status, words));
    }
  }

  private static String quoted(String text) {
    return MAPPER.getNodeFactory().textNode(text).toString();
  }

  private static KeyStore keys() {
    return new Keys(
        Map.of("GOOGLE_API_KEY", KEY, "OPENAI_API_KEY", KEY), SystemKeychain.of(Map.of(), "Linux"));
  }

  private static Draft draft(ModelChoice choice, Duration limit) throws Exception {
    return new AgentPipeline(new ChosenModels(keys()))
        .draft(
            new Prompt("a blog", Optional.empty()),
            new DraftOptions(choice, true, limit),
            DraftListener.NONE);
  }

  private static Draft draft(Wire wire, Stub stub) throws Exception {
    return draft(wire.choice(stub), BOUND);
  }

  private static ModelProblem problem(Wire wire, Stub stub, Duration limit) {
    ModelProblem problem =
        catchThrowableOfType(ModelProblem.class, () -> draft(wire.choice(stub), limit));
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    assertThat(trace + problem.what() + problem.why() + problem.remedy()).doesNotContain(KEY);
    return problem;
  }

  @AfterEach
  void leavesNoThread() {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .filteredOn(thread -> !thread.isDaemon() || thread.getName().startsWith("plinth-"))
        .extracting(Thread::getName)
        .noneMatch(
            name -> name.startsWith("plinth-") || name.startsWith("Rx") || name.contains("Ok"));
  }

  @ParameterizedTest
  @EnumSource
  void makesAProject(Wire wire) throws Exception {
    try (Stub stub = Stub.of(wire.says(Specs.GOOD))) {
      assertThat(draft(wire, stub).approved().spec().projectName()).isEqualTo("blog");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatWasWrongInATurnOfTheUser(Wire wire) throws Exception {
    try (Stub stub = Stub.of(wire.says(Specs.NO_KEY), wire.says(Specs.GOOD))) {
      assertThat(draft(wire, stub).attempts()).hasSize(2);
      assertThat(stub.heard().get(1).body()).contains("REJECTED", "no field is the primary key");
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(Wire.values())
        .flatMap(
            wire ->
                Stream.of(
                    Arguments.of(
                        wire, wire.refuses(400, "no such thing"), "refused the request (400)"),
                    Arguments.of(wire, wire.refuses(401, "who? " + KEY), "refused the key"),
                    Arguments.of(wire, wire.refuses(403, "not you"), "refused the key"),
                    Arguments.of(wire, wire.refuses(404, "gone"), "knows no model"),
                    Arguments.of(wire, wire.refuses(429, "slow down"), "the quota of"),
                    Arguments.of(
                        wire, wire.refuses(500, "oh " + KEY), "has a fault of its own (500)"),
                    Arguments.of(wire, Stub.reply(503, "<html>"), "has a fault of its own (503)"),
                    Arguments.of(wire, Stub.CUT, "broke before the answer was whole"),
                    Arguments.of(
                        wire, Stub.reply(200, "<html>hello"), "answered is no JSON of a model"),
                    Arguments.of(
                        wire, Stub.reply(200, wire.blocked()), "the model refused to answer"),
                    Arguments.of(
                        wire,
                        Stub.reply(200, wire.answer("{\"spec_version\"", wire.cutOff())),
                        "the model's answer was cut off in 3 attempts"),
                    Arguments.of(wire, wire.says(""), "the model answered nothing in 3 attempts")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tellsEachFailureInItsOwnWords(Wire wire, Stub.Reply reply, String words) throws Exception {
    try (Stub stub = Stub.of(reply)) {
      long start = System.nanoTime();
      ModelProblem problem = problem(wire, stub, BOUND);
      assertThat(problem.what()).contains(words);
      assertThat(problem.remedy()).isNotEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsAStallAtTheDeadline(Wire wire) throws Exception {
    try (Stub stub = Stub.of(Stub.STALL)) {
      long start = System.nanoTime();
      assertThat(problem(wire, stub, SHORT).what())
          .isEqualTo(wire.choice(stub) + " was not done within 3 seconds");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelsTheRequestWhenItsThreadIsInterrupted(Wire wire) throws Exception {
    try (Stub stub = Stub.of(Stub.STALL)) {
      Thread caller = Thread.currentThread();
      Thread stopper =
          new Thread(
              () -> {
                while (stub.heard().isEmpty()) {
                  Thread.onSpinWait();
                }
                caller.interrupt();
              });
      stopper.start();
      long start = System.nanoTime();
      assertThat(catchThrowableOfType(InterruptedException.class, () -> draft(wire, stub)))
          .isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      stopper.join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatNobodyListens(Wire wire) throws Exception {
    Stub gone = Stub.of(Stub.STALL);
    gone.close();
    ModelProblem problem = problem(wire, gone, BOUND);
    assertThat(problem.what()).endsWith("cannot be reached");
    assertThat(problem.why()).isEqualTo("nobody listens there");
  }

  @Test
  void saysThatANameLeadsNowhere() {
    ModelChoice choice = ModelChoice.of("openai:x@http://no-such-host.invalid/v1");
    ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, BOUND));
    assertThat(problem.why()).isEqualTo("its name leads nowhere");
  }

  @Test
  void saysThatNoSafeConnectionCanBeMade() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> refusePlainly(plain));
      server.start();
      ModelChoice choice =
          ModelChoice.of("openai:x@https://127.0.0.1:" + plain.getLocalPort() + "/v1");
      ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, BOUND));
      assertThat(problem.what()).contains("no safe connection to the server at 127.0.0.1:");
      server.join();
    }
  }

  private static void refusePlainly(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getInputStream().read(new byte[100]);
      client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsGeminisOwnWordsForAWrongKey() throws Exception {
    try (Stub stub =
        Stub.of(Wire.GEMINI.refuses(400, "API key not valid. Please pass a valid API key."))) {
      assertThat(problem(Wire.GEMINI, stub, BOUND).what()).isEqualTo("Gemini refused the key");
    }
  }

  @Test
  void asksGeminiWithTheSchemaAndWithoutChance() throws Exception {
    try (Stub stub = Stub.of(Wire.GEMINI.says(Specs.GOOD))) {
      draft(Wire.GEMINI, stub);
      Stub.Heard heard = stub.heard().get(0);
      JsonNode body = MAPPER.readTree(heard.body());
      assertThat(heard.line()).isEqualTo("POST /v1beta/models/gemini-x:generateContent");
      assertThat(heard.headers().get("X-goog-api-key")).containsExactly(KEY);
      assertThat(heard.body()).doesNotContain(KEY);
      assertThat(body.at("/systemInstruction/parts/0/text").asText()).contains(SpecSchema.text());
      assertThat(body.at("/generationConfig/responseMimeType").asText())
          .isEqualTo("application/json");
      assertThat(body.at("/generationConfig/responseJsonSchema")).isEqualTo(AnswerSchema.node());
      assertThat(body.at("/generationConfig/temperature").asDouble(1)).isZero();
      assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo("a blog");
    }
  }

  @Test
  void asksGeminiAgainWithoutAWordThatItRefuses() throws Exception {
    try (Stub stub =
        Stub.of(Wire.GEMINI.refuses(400, "temperature is gone"), Wire.GEMINI.says(Specs.GOOD))) {
      draft(Wire.GEMINI, stub);
      assertThat(stub.heard().get(1).body()).doesNotContain("\"temperature\"");
    }
  }

  @Test
  void asksChatCompletionsWithTheSchemaAndWithoutChance() throws Exception {
    try (Stub stub = Stub.of(Wire.OPENAI.says(Specs.GOOD))) {
      draft(Wire.OPENAI, stub);
      Stub.Heard heard = stub.heard().get(0);
      JsonNode body = MAPPER.readTree(heard.body());
      assertThat(heard.line()).isEqualTo("POST /v1/chat/completions");
      assertThat(heard.headers().get("Authorization")).containsExactly("Bearer " + KEY);
      assertThat(heard.body()).doesNotContain(KEY);
      assertThat(body.at("/messages/0/content").asText()).contains(SpecSchema.text());
      assertThat(body.at("/messages/1/content").asText()).isEqualTo("a blog");
      assertThat(body.path("temperature").asDouble(1)).isZero();
      assertThat(body.path("model").asText()).isEqualTo("qwen");
      JsonNode format = body.path("response_format");
      assertThat(format.path("type").asText()).isEqualTo("json_schema");
      assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
      assertThat(format.at("/json_schema/schema")).isEqualTo(AnswerSchema.node());
    }
  }

  @Test
  void asksForLessFormAsLongAsAServerRefusesIt() throws Exception {
    try (Stub stub =
        Stub.of(
            Wire.OPENAI.refuses(400, "response_format json_schema is not supported"),
            Wire.OPENAI.refuses(422, "unknown field response_format"),
            Wire.OPENAI.says(Specs.GOOD))) {
      draft(Wire.OPENAI, stub);
      assertThat(format(stub, 1).path("type").asText()).isEqualTo("json_object");
      assertThat(format(stub, 2).isMissingNode()).isTrue();
      assertThat(stub.heard()).hasSize(3);
    }
  }

  @Test
  void speaksTheNewerWordForTheLimitWhereTheOlderIsRefused() throws Exception {
    try (Stub stub =
        Stub.of(
            Wire.OPENAI.refuses(400, "'max_tokens' is not supported, use another"),
            Wire.OPENAI.says(Specs.GOOD))) {
      draft(Wire.OPENAI, stub);
      JsonNode body = MAPPER.readTree(stub.heard().get(1).body());
      assertThat(body.has("max_tokens")).isFalse();
      assertThat(body.path("max_completion_tokens").asInt()).isPositive();
    }
  }

  @Test
  void asksALocalServerWithoutAKey() throws Exception {
    try (Stub stub = Stub.of(Wire.OPENAI.says(Specs.GOOD))) {
      KeyStore none = new Keys(Map.of(), SystemKeychain.of(Map.of(), "Linux"));
      new AgentPipeline(new ChosenModels(none))
          .draft(
              new Prompt("a blog", Optional.empty()),
              DraftOptions.of(Wire.OPENAI.choice(stub)),
              DraftListener.NONE);
      assertThat(stub.heard().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  @Test
  void saysThatThereIsNoKeyForGemini() throws IOException {
    KeyStore none = new Keys(Map.of(), SystemKeychain.of(Map.of(), "Linux"));
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class,
            () ->
                new AgentPipeline(new ChosenModels(none))
                    .draft(
                        new Prompt("a blog", Optional.empty()),
                        DraftOptions.of(ModelChoice.of("gemini")),
                        DraftListener.NONE));
    assertThat(problem.what()).isEqualTo("there is no key for Gemini");
  }

  @Test
  void doesNotFollowAServerElsewhere() throws Exception {
    Stub.Reply elsewhere =
        (exchange, end) -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        };
    try (Stub stub = Stub.of(elsewhere)) {
      assertThat(problem(Wire.OPENAI, stub, BOUND).what()).contains("refused the request (302)");
      assertThat(stub.heard()).hasSize(1);
    }
  }

  private static JsonNode format(Stub stub, int number) throws IOException {
    return MAPPER.readTree(stub.heard().get(number).body()).path("response_format");
  }
}
