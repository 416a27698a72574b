package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.TIMEOUT;
import static dev.plinth.agent.StubServer.response;
import static dev.plinth.agent.WireProtocol.GEMINI;
import static dev.plinth.agent.WireProtocol.OPENAI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.plinth.agent.model.ConfiguredModels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the tokens of drafts, their price and limit, and the progress of a reply. */
@ExtendWith(BlogDrafts.class)
class TokenUsageTest {
  private static final String CHAT_USAGE =
      "\"usage\": {\"prompt_tokens\": 100, \"completion_tokens\": 50,"
          + " \"completion_tokens_details\": {\"reasoning_tokens\": 20}}, \"choices\"";

  private static final String GEMINI_USAGE =
      "\"usageMetadata\": {\"promptTokenCount\": 100, \"candidatesTokenCount\": 30,"
          + " \"thoughtsTokenCount\": 20}, \"candidates\"";

  private static String counted(WireProtocol protocol, String spec) {
    return protocol
        .reply(spec, "STOP")
        .replace("\"choices\"", CHAT_USAGE)
        .replace("\"candidates\"", GEMINI_USAGE);
  }

  private static Draft draft(ModelChoice choice, OptionalLong limit, DraftListener listener)
      throws Exception {
    Keys keys = new Keys(Map.of("GOOGLE_API_KEY", "k"), SystemKeychain.of(Map.of(), "Linux"));
    return new AgentPipeline(new ConfiguredModels(keys, Map.of()))
        .draft(
            new Prompt("a blog", Optional.empty()),
            new DraftOptions(choice, true, TIMEOUT, limit),
            listener);
  }

  @Test
  void countsTheTokensOfEachAttempt() throws Exception {
    for (WireProtocol protocol : WireProtocol.values()) {
      try (StubServer stub =
          StubServer.of(
              response(200, counted(protocol, SampleReplies.BAD_TYPE)),
              response(200, counted(protocol, SampleReplies.GOOD)))) {
        List<Attempt> attempts =
            draft(protocol.choice(stub), OptionalLong.empty(), DraftListener.NONE).attempts();
        assertThat(attempts)
            .extracting(Attempt::usage)
            .containsOnly(Optional.of(new TokenUsage(100, 30, 20)))
            .hasSize(2);
        assertThat(TokenUsage.sum(attempts)).contains(new TokenUsage(200, 60, 40));
      }
    }
  }

  @Test
  void countsTheTokensOfAStream() throws Exception {
    String stream =
        "data: {\"choices\": [{\"delta\": {\"content\": %s}}]}\n\ndata: {\"choices\": [], %s: []}\n\n"
            .formatted(TextNode.valueOf(SampleReplies.GOOD), CHAT_USAGE);
    try (StubServer stub = StubServer.of(response(200, stream))) {
      assertThat(
              draft(OPENAI.choice(stub), OptionalLong.empty(), DraftListener.NONE)
                  .attempts()
                  .get(0)
                  .usage())
          .contains(new TokenUsage(100, 30, 20));
      assertThat(stub.requests().get(0).body()).contains("\"stream\":true", "include_usage");
    }
  }

  @Test
  void hasNoTokensIfTheServerDoesNotCount() throws Exception {
    try (StubServer stub = StubServer.of(GEMINI.success(SampleReplies.GOOD))) {
      List<Attempt> attempts =
          draft(GEMINI.choice(stub), OptionalLong.empty(), DraftListener.NONE).attempts();
      assertThat(TokenUsage.sum(attempts)).isEmpty();
    }
  }

  @Test
  void startsNoAttemptBeyondTheLimit() throws Exception {
    try (StubServer stub = StubServer.of(response(200, counted(OPENAI, SampleReplies.BAD_TYPE)))) {
      ModelProblem problem =
          catchThrowableOfType(
              ModelProblem.class,
              () -> draft(OPENAI.choice(stub), OptionalLong.of(200), DraftListener.NONE));
      assertThat(stub.requests()).hasSize(2);
      assertThat(problem.problem().why()).contains("300 of 200 tokens were used");
      assertThat(problem.problem().remedy()).startsWith("allow more tokens");
    }
  }

  @Test
  void saysThatTheContextOfTheServerWasFull() throws Exception {
    String cut =
        OPENAI
            .reply(SampleReplies.GOOD.substring(0, 200), "length")
            .replace("\"choices\"", CHAT_USAGE.replace("100", "3900"));
    try (StubServer stub = StubServer.of(response(200, cut))) {
      ModelProblem problem =
          catchThrowableOfType(
              ModelProblem.class,
              () -> draft(OPENAI.choice(stub), OptionalLong.empty(), DraftListener.NONE));
      assertThat(problem.problem().why()).contains("3,900 tokens of prompt and 50 of reply");
      assertThat(problem.problem().remedy()).contains("OLLAMA_CONTEXT_LENGTH");
    }
  }

  @Test
  void saysThatThePromptWasCutOff() throws Exception {
    RecordingDraftListener listener = new RecordingDraftListener();
    try (StubServer stub = StubServer.of(response(200, counted(OPENAI, SampleReplies.GOOD)))) {
      draft(OPENAI.choice(stub), OptionalLong.empty(), listener);
    }
    assertThat(listener.events())
        .anyMatch(line -> line.contains("read only 100 tokens of the prompt"));
  }

  @Test
  void pricesTokensByTheTableOfTheUser() {
    ModelPrices prices =
        ModelPrices.parse("# my prices\nqwen 1 2\nqwen-large 10 20 # dear\nbad x y");
    TokenUsage usage = new TokenUsage(1_000, 300, 200);
    assertThat(prices.of(ModelChoice.of("openai:qwen-7b@http://h/v1"), usage)).contains("0.0020");
    assertThat(prices.of(ModelChoice.of("openai:qwen-large@http://h/v1"), usage))
        .contains("0.0200");
    assertThat(prices.of(ModelChoice.of("gemini"), usage)).isEmpty();
  }

  @Test
  void reportsTheProgressOfAStream() throws Exception {
    List<String> progress = new CopyOnWriteArrayList<>();
    DraftListener listener =
        new DraftListener() {
          @Override
          public void replyGrew(int characters, int entities) {
            progress.add(characters + " " + entities);
          }
        };
    StubServer.Response slow =
        (exchange, end) -> {
          exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          for (String piece :
              List.of(SampleReplies.GOOD.substring(0, 60), SampleReplies.GOOD.substring(60), "")) {
            String line = "data: {\"choices\": [{\"delta\": {\"content\": %s}}]}\n\n";
            exchange
                .getResponseBody()
                .write(line.formatted(TextNode.valueOf(piece)).getBytes(UTF_8));
            exchange.getResponseBody().flush();
            Thread.sleep(400);
          }
        };
    try (StubServer stub = StubServer.of(slow)) {
      draft(OPENAI.choice(stub), OptionalLong.empty(), listener);
    }
    assertThat(progress).startsWith("60 0").contains(SampleReplies.GOOD.length() + " 1");
  }
}
