package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.BOUND;
import static dev.plinth.agent.BlogDrafts.KEY;
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

/** Both wires, against servers that speak and fail as real ones do. */
@ExtendWith(BlogDrafts.class)
class WireTest {
  private static final Duration SHORT = Duration.ofSeconds(3);

  @ParameterizedTest
  @EnumSource
  void makesAProject(WireProtocol wire) throws Exception {
    try (StubServer stub = StubServer.of(wire.says(SampleReplies.GOOD))) {
      assertThat(draft(wire, stub).approved().spec().projectName()).isEqualTo("blog");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatWasWrongInATurnOfTheUser(WireProtocol wire) throws Exception {
    try (StubServer stub =
        StubServer.of(wire.says(SampleReplies.NO_KEY), wire.says(SampleReplies.GOOD))) {
      assertThat(draft(wire, stub).attempts()).hasSize(2);
      assertThat(stub.heard().get(1).body()).contains("REJECTED", "no field is the primary key");
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(WireProtocol.values())
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
                    Arguments.of(
                        wire, StubServer.reply(503, "<html>"), "has a fault of its own (503)"),
                    Arguments.of(wire, StubServer.CUT, "broke before the answer was whole"),
                    Arguments.of(
                        wire,
                        StubServer.reply(200, " ".repeat(9 * 1024 * 1024)),
                        "is longer than any spec"),
                    Arguments.of(
                        wire,
                        StubServer.reply(200, "<html>hello"),
                        "answered is no JSON of a model"),
                    Arguments.of(
                        wire,
                        StubServer.reply(200, wire.blocked()),
                        "the model's answer was blocked"),
                    Arguments.of(
                        wire,
                        StubServer.reply(200, wire.answer("{\"spec_version\"", wire.cutOff())),
                        "the model's answer was cut off in 3 attempts"),
                    Arguments.of(wire, wire.says(""), "the model answered nothing in 3 attempts")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tellsEachFailureInItsOwnWords(WireProtocol wire, StubServer.Reply reply, String words)
      throws Exception {
    try (StubServer stub = StubServer.of(reply)) {
      long start = System.nanoTime();
      ModelProblem problem = problem(wire, stub, BOUND);
      assertThat(problem.what()).contains(words);
      assertThat(problem.remedy()).isNotEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }
  }

  static Stream<Arguments> silences() {
    return Stream.of(WireProtocol.values())
        .flatMap(
            wire ->
                Stream.of(
                    Arguments.of(wire, StubServer.STALL), Arguments.of(wire, StubServer.HALF)));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void endsASilenceAtTheDeadline(WireProtocol wire, StubServer.Reply silence) throws Exception {
    try (StubServer stub = StubServer.of(silence)) {
      long start = System.nanoTime();
      assertThat(problem(wire, stub, SHORT).what())
          .isEqualTo(wire.choice(stub) + " was not done within 3 seconds");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plusSeconds(3));
    }
  }

  @ParameterizedTest
  @MethodSource("silences")
  void cancelsTheRequestWhenItsThreadIsInterrupted(WireProtocol wire, StubServer.Reply silence)
      throws Exception {
    try (StubServer stub = StubServer.of(silence)) {
      Thread caller = Thread.currentThread();
      AtomicLong interrupted = new AtomicLong();
      Thread stopper =
          new Thread(
              () -> {
                while (stub.heard().isEmpty()) {
                  Thread.onSpinWait();
                }
                interrupted.set(System.nanoTime());
                caller.interrupt();
              });
      stopper.start();
      assertThat(catchThrowableOfType(InterruptedException.class, () -> draft(wire, stub)))
          .isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - interrupted.get())).isLessThan(SHORT);
      stopper.join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatNobodyListens(WireProtocol wire) throws Exception {
    StubServer gone = StubServer.of(StubServer.STALL);
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
  void takesAHostWithAnUnderscore() {
    ModelChoice choice = ModelChoice.of("openai:x@http://no_such_host.invalid:8000/v1");
    ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, BOUND));
    assertThat(problem.what()).contains("no_such_host.invalid:8000 cannot be reached");
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
    try (StubServer stub =
        StubServer.of(
            WireProtocol.GEMINI.refuses(400, "API key not valid. Please pass a valid API key."))) {
      assertThat(problem(WireProtocol.GEMINI, stub, BOUND).what())
          .isEqualTo("Gemini refused the key");
    }
  }

  @Test
  void saysThatThereIsNoKeyForGemini() throws IOException {
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class, () -> BlogDrafts.draftWithoutKey(ModelChoice.of("gemini")));
    assertThat(problem.what()).isEqualTo("there is no key for Gemini");
  }

  @Test
  void doesNotFollowAServerElsewhere() throws Exception {
    StubServer.Reply elsewhere =
        (exchange, end) -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        };
    try (StubServer stub = StubServer.of(elsewhere)) {
      assertThat(problem(WireProtocol.OPENAI, stub, BOUND).what())
          .contains("refused the request (302)");
      assertThat(stub.heard()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksAFailingServerOnce(WireProtocol wire) throws Exception {
    try (StubServer stub = StubServer.of(wire.refuses(503, "busy"))) {
      problem(wire, stub, BOUND);
      assertThat(stub.heard()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"candidates\": \"x\"}", "[]", "null", "{}", "{\"error\": {}}"})
  void takesNoOtherJsonForAnAnswerOfGemini(String body) throws Exception {
    try (StubServer stub = StubServer.of(StubServer.reply(200, body))) {
      assertThat(problem(WireProtocol.GEMINI, stub, BOUND).what()).contains("no JSON of a model");
      assertThat(stub.heard()).hasSize(1);
    }
  }

  @Test
  void takesAPromptThatGeminiBlocksWithoutAReasonForBlocked() throws Exception {
    String body = "{\"promptFeedback\": {\"blockReason\": \"OTHER\"}}";
    try (StubServer stub = StubServer.of(StubServer.reply(200, body))) {
      assertThat(problem(WireProtocol.GEMINI, stub, BOUND).what()).contains("was blocked");
      assertThat(stub.heard()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eos", "eos_token", "end_turn"})
  void takesASoundSpecWhateverItsEndIsCalled(String end) throws Exception {
    try (StubServer stub =
        StubServer.of(StubServer.reply(200, WireProtocol.OPENAI.answer(SampleReplies.GOOD, end)))) {
      assertThat(draft(WireProtocol.OPENAI, stub).attempts()).hasSize(1);
    }
  }

  @Test
  void takesAnAnswerInParts() throws Exception {
    String body =
        WireProtocol.OPENAI
            .answer(SampleReplies.GOOD, "STOP")
            .replace("\"content\": ", "\"refusal\": \"\", \"content\": [{\"text\": ")
            .replace("},\n \"finish", "}]},\n \"finish");
    try (StubServer stub = StubServer.of(StubServer.reply(200, body))) {
      assertThat(draft(WireProtocol.OPENAI, stub).attempts()).hasSize(1);
    }
  }

  @Test
  void saysWithWhichWordsAModelRefuses() throws Exception {
    String body =
        WireProtocol.OPENAI
            .answer("", "STOP")
            .replace("\"content\"", "\"refusal\": \"I won't.\", \"content\"");
    try (StubServer stub = StubServer.of(StubServer.reply(200, body))) {
      ModelProblem problem = problem(WireProtocol.OPENAI, stub, BOUND);
      assertThat(problem.what()).isEqualTo("the model refused to answer");
      assertThat(problem.why()).isEqualTo("I won't");
    }
  }
}
