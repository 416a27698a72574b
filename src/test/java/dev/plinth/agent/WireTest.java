package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.KEY;
import static dev.plinth.agent.BlogDrafts.TIMEOUT;
import static dev.plinth.agent.BlogDrafts.draft;
import static dev.plinth.agent.BlogDrafts.problem;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests both APIs of models against servers that reply and fail like real ones. */
@ExtendWith(BlogDrafts.class)
class WireTest {
  private static final Duration SHORT = Duration.ofSeconds(3);

  @ParameterizedTest
  @EnumSource
  void makesAProject(WireProtocol protocol) throws Exception {
    try (StubServer stub = StubServer.of(protocol.success(SampleReplies.GOOD))) {
      assertThat(draft(protocol, stub).approved().spec().projectName()).isEqualTo("blog");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsCorrectionAsMessageOfTheUser(WireProtocol protocol) throws Exception {
    try (StubServer stub =
        StubServer.of(
            protocol.success(SampleReplies.BAD_TYPE), protocol.success(SampleReplies.GOOD))) {
      assertThat(draft(protocol, stub).attempts()).hasSize(2);
      assertThat(stub.requests().get(1).body()).contains("REJECTED", "is not a field type");
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(WireProtocol.values())
        .flatMap(
            protocol ->
                Stream.of(
                    Arguments.of(
                        protocol,
                        protocol.error(400, "no such thing"),
                        "rejected the request (400)"),
                    Arguments.of(
                        protocol, protocol.error(401, "who? " + KEY), "rejected the API key"),
                    Arguments.of(protocol, protocol.error(403, "not you"), "rejected the API key"),
                    Arguments.of(protocol, protocol.error(404, "gone"), "has no model"),
                    Arguments.of(protocol, protocol.error(429, "slow down"), "the quota of"),
                    Arguments.of(
                        protocol, protocol.error(500, "oh " + KEY), "had an internal error (500)"),
                    Arguments.of(
                        protocol,
                        StubServer.response(503, "<html>"),
                        "had an internal error (503)"),
                    Arguments.of(
                        protocol,
                        StubServer.CUT_OFF_RESPONSE,
                        "broke before the reply was complete"),
                    Arguments.of(
                        protocol,
                        StubServer.response(200, " ".repeat(9 * 1024 * 1024)),
                        "is too long for a spec"),
                    Arguments.of(
                        protocol, StubServer.response(200, "<html>hello"), "is not a model reply"),
                    Arguments.of(
                        protocol,
                        StubServer.response(200, protocol.blocked()),
                        "the model's reply was blocked"),
                    Arguments.of(
                        protocol,
                        StubServer.response(
                            200, protocol.reply("{\"spec_version\"", protocol.cutOff())),
                        "the model's reply was cut off in 3 attempts"),
                    Arguments.of(
                        protocol,
                        protocol.success(""),
                        "the model's reply was empty in 3 attempts")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void describesEachFailure(WireProtocol protocol, StubServer.Response response, String message)
      throws Exception {
    try (StubServer stub = StubServer.of(response)) {
      long start = System.nanoTime();
      ModelProblem problem = problem(protocol, stub, TIMEOUT);
      assertThat(problem.problem().what()).contains(message);
      assertThat(problem.problem().remedy()).isNotEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT);
    }
  }

  static Stream<Arguments> silences() {
    return Stream.of(WireProtocol.values())
        .flatMap(
            protocol ->
                Stream.of(
                    Arguments.of(protocol, StubServer.NO_RESPONSE),
                    Arguments.of(protocol, StubServer.HALF_RESPONSE)));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void endsAfterTheTimeout(WireProtocol protocol, StubServer.Response silence) throws Exception {
    try (StubServer stub = StubServer.of(silence)) {
      long start = System.nanoTime();
      assertThat(problem(protocol, stub, SHORT).problem().what())
          .isEqualTo(protocol.choice(stub) + " did not finish within 3 seconds");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plusSeconds(3));
    }
  }

  @ParameterizedTest
  @MethodSource("silences")
  void cancelsTheRequestWhenItsThreadIsInterrupted(
      WireProtocol protocol, StubServer.Response silence) throws Exception {
    try (StubServer stub = StubServer.of(silence)) {
      Thread caller = Thread.currentThread();
      AtomicLong interrupted = new AtomicLong();
      Thread stopper =
          new Thread(
              () -> {
                while (stub.requests().isEmpty()) {
                  Thread.onSpinWait();
                }
                interrupted.set(System.nanoTime());
                caller.interrupt();
              });
      stopper.start();
      assertThat(catchThrowableOfType(InterruptedException.class, () -> draft(protocol, stub)))
          .isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - interrupted.get())).isLessThan(SHORT);
      stopper.join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsRefusedConnection(WireProtocol protocol) throws Exception {
    StubServer closed = StubServer.of(StubServer.NO_RESPONSE);
    closed.close();
    ModelProblem problem = problem(protocol, closed, TIMEOUT);
    assertThat(problem.problem().what()).endsWith("cannot be reached");
    assertThat(problem.problem().why()).isEqualTo("nothing listens there");
  }

  @Test
  void reportsUnknownHost() {
    ModelChoice choice = ModelChoice.of("openai:x@http://no-such-host.invalid/v1");
    ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, TIMEOUT));
    assertThat(problem.problem().why()).isEqualTo("host not found");
  }

  @Test
  void acceptsHostWithUnderscore() {
    ModelChoice choice = ModelChoice.of("openai:x@http://no_such_host.invalid:8000/v1");
    ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, TIMEOUT));
    assertThat(problem.problem().what()).contains("no_such_host.invalid:8000 cannot be reached");
  }

  @Test
  void reportsFailedTls() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> replyWithoutTls(plain));
      server.start();
      ModelChoice choice =
          ModelChoice.of("openai:x@https://127.0.0.1:" + plain.getLocalPort() + "/v1");
      ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, TIMEOUT));
      assertThat(problem.problem().what())
          .contains("no secure connection to the server at 127.0.0.1:");
      server.join();
    }
  }

  private static void replyWithoutTls(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getInputStream().read(new byte[100]);
      client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void recognisesGeminisMessageForWrongKey() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.GEMINI.error(400, "API key not valid. Please pass a valid API key."))) {
      assertThat(problem(WireProtocol.GEMINI, stub, TIMEOUT).problem().what())
          .isEqualTo("Gemini rejected the API key");
    }
  }

  @Test
  void reportsMissingGeminiKey() throws IOException {
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class, () -> BlogDrafts.draftWithoutKey(ModelChoice.of("gemini")));
    assertThat(problem.problem().what()).isEqualTo("there is no API key for Gemini");
  }

  @Test
  void doesNotFollowRedirects() throws Exception {
    StubServer.Response redirect =
        (exchange, end) -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        };
    try (StubServer stub = StubServer.of(redirect)) {
      assertThat(problem(WireProtocol.OPENAI, stub, TIMEOUT).problem().what())
          .contains("rejected the request (302)");
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotRetryAfterAServerError(WireProtocol protocol) throws Exception {
    try (StubServer stub = StubServer.of(protocol.error(503, "busy"))) {
      problem(protocol, stub, TIMEOUT);
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"candidates\": \"x\"}", "[]", "null", "{}", "{\"error\": {}}"})
  void rejectsOtherJsonFromGemini(String body) throws Exception {
    try (StubServer stub = StubServer.of(StubServer.response(200, body))) {
      assertThat(problem(WireProtocol.GEMINI, stub, TIMEOUT).problem().what())
          .contains("is not a model reply");
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @Test
  void reportsPromptThatGeminiBlocksWithoutReason() throws Exception {
    String body = "{\"promptFeedback\": {\"blockReason\": \"OTHER\"}}";
    try (StubServer stub = StubServer.of(StubServer.response(200, body))) {
      assertThat(problem(WireProtocol.GEMINI, stub, TIMEOUT).problem().what())
          .contains("was blocked");
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eos", "eos_token", "end_turn"})
  void acceptsValidSpecWithAnyFinishReason(String end) throws Exception {
    try (StubServer stub =
        StubServer.of(
            StubServer.response(200, WireProtocol.OPENAI.reply(SampleReplies.GOOD, end)))) {
      assertThat(draft(WireProtocol.OPENAI, stub).attempts()).hasSize(1);
    }
  }

  @Test
  void acceptsContentInParts() throws Exception {
    String body =
        WireProtocol.OPENAI
            .reply(SampleReplies.GOOD, "STOP")
            .replace("\"content\": ", "\"refusal\": \"\", \"content\": [{\"text\": ")
            .replace("},\n \"finish", "}]},\n \"finish");
    try (StubServer stub = StubServer.of(StubServer.response(200, body))) {
      assertThat(draft(WireProtocol.OPENAI, stub).attempts()).hasSize(1);
    }
  }

  @Test
  void reportsTheModelsRefusal() throws Exception {
    String body =
        WireProtocol.OPENAI
            .reply("", "STOP")
            .replace("\"content\"", "\"refusal\": \"I won't.\", \"content\"");
    try (StubServer stub = StubServer.of(StubServer.response(200, body))) {
      ModelProblem problem = problem(WireProtocol.OPENAI, stub, TIMEOUT);
      assertThat(problem.problem().what()).isEqualTo("the model refused the prompt");
      assertThat(problem.problem().why()).isEqualTo("I won't");
    }
  }
}
