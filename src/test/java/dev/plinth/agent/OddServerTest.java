package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.TIMEOUT;
import static dev.plinth.agent.BlogDrafts.draft;
import static dev.plinth.agent.BlogDrafts.problem;
import static dev.plinth.agent.StubServer.response;
import static dev.plinth.agent.WireProtocol.GEMINI;
import static dev.plinth.agent.WireProtocol.OPENAI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests servers that reply in other forms, refuse a form of request, or fail in their own way. */
@ExtendWith(BlogDrafts.class)
class OddServerTest {
  private static final String GOOD = SampleReplies.GOOD;

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private static String message(String members) {
    return "{\"choices\": [{\"message\": {\"role\": \"assistant\", " + members + "}}]}";
  }

  private static String stream(String key, String end) {
    StringBuilder stream = new StringBuilder(": hello\n\n");
    for (int i = 0; i < GOOD.length(); i += 50) {
      String piece = GOOD.substring(i, Math.min(GOOD.length(), i + 50));
      stream.append(
          "data: {\"choices\": [{\"delta\": {\"" + key + "\": " + quoted(piece) + "}}]}\n\n");
    }
    return stream + end;
  }

  static Stream<String> soundReplies() {
    String calls =
        "\"content\": null, \"tool_calls\": [{\"function\": {\"name\": \"spec\", \"arguments\":"
            + " %s}}]";
    return Stream.of(
        message("\"content\": \"\", \"reasoning_content\": " + quoted(GOOD)),
        message("\"content\": null, \"reasoning\": " + quoted(GOOD)),
        message("\"content\": \"Done.\", \"thinking\": " + quoted(GOOD)),
        message(calls.formatted(quoted(GOOD))),
        message(calls.formatted(GOOD)),
        message(
            "\"content\": [{\"type\": \"thinking\", \"thinking\": [{\"text\": \"{hm\"}]},"
                + " {\"type\": \"text\", \"text\": "
                + quoted(GOOD)
                + "}]"),
        "{\"choices\": [{\"text\": " + quoted(GOOD) + ", \"finish_reason\": \"stop\"}]}",
        "{\"model\": \"m\", \"message\": {\"content\": " + quoted(GOOD) + "}, \"done\": true}",
        stream("content", "data: [DONE]\n\n"),
        stream("content", ""),
        stream("reasoning_content", "data: [DONE]\n\n"),
        stream("content", "data: [DONE]").replace("data: ", "data:").replace("\n\n", "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("soundReplies")
  void readsASpecInEveryFormOfReply(String body) throws Exception {
    try (StubServer stub = StubServer.of(response(200, body))) {
      assertThat(draft(OPENAI, stub).attempts()).hasSize(1);
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @Test
  void readsACompressedReply() throws Exception {
    StubServer.Response compressed =
        (exchange, end) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(OPENAI.reply(GOOD, "STOP").getBytes(UTF_8));
          }
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, bytes.size());
          exchange.getResponseBody().write(bytes.toByteArray());
        };
    try (StubServer stub = StubServer.of(compressed)) {
      assertThat(draft(OPENAI, stub).attempts()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to generate JSON. See 'failed_generation' for more details.",
        "Generated JSON does not match the expected schema."
      })
  void readsAReplyThatTheServerThrewAway(String error) throws Exception {
    String body =
        "{\"error\": {\"message\": %s, \"code\": \"json_validate_failed\", \"failed_generation\": %s}}"
            .formatted(quoted(error), quoted("```json\n" + GOOD + "\n```"));
    try (StubServer stub = StubServer.of(response(400, body))) {
      RecordingDraftListener listener = new RecordingDraftListener();
      BlogDrafts.draft(OPENAI.choice(stub), listener);
      assertThat(listener.events()).anyMatch(line -> line.contains("rejected the model's reply"));
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "System role not supported|system",
        "Conversation roles must alternate user/assistant/user/assistant/...|system",
        "Only user and assistant roles are supported!|system",
        "Unsupported value: 'messages[0].role' does not support 'system' with this model.|system",
        "This response_format type is unavailable now|json_schema",
        "'response_format.type' must be 'json_object' or 'text'|json_schema",
        "Bad Request|json_schema",
        "streaming is not possible here|\"stream\":true",
        "Unsupported parameter: 'temperature'|temperature"
      })
  void leavesOutWhatAServerRefuses(String error, String refused) throws Exception {
    try (StubServer stub = StubServer.of(OPENAI.error(400, error), OPENAI.success(GOOD))) {
      assertThat(draft(OPENAI, stub).attempts()).hasSize(1);
      assertThat(stub.requests()).hasSize(2);
      assertThat(stub.requests().get(0).body().replace(" ", "")).contains(sent(refused));
      assertThat(stub.requests().get(1).body().replace(" ", "")).doesNotContain(sent(refused));
      assertThat(stub.requests().get(1).body()).contains("a blog", "generating a backend");
    }
  }

  private static String sent(String refused) {
    return refused.equals("system") ? "\"role\":\"system\"" : refused;
  }

  @Test
  void asksWithoutSchemaIfThereAreNoChoices() throws Exception {
    try (StubServer stub =
        StubServer.of(response(200, "{\"choices\": null, \"usage\": {}}"), OPENAI.success(GOOD))) {
      assertThat(draft(OPENAI, stub).attempts()).hasSize(1);
      assertThat(stub.requests().get(1).body()).doesNotContain("\"json_schema\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Request contains an invalid argument.|responseJsonSchema",
        "Unknown name \"responseJsonSchema\" at 'generation_config': Cannot find"
            + " field.|responseJsonSchema",
        "UNKNOWN NAME \"RESPONSEJSONSCHEMA\"|responseJsonSchema",
        "The specified schema produces a constraint that has too many states|responseJsonSchema",
        "A schema in GenerationConfig exceeds the maximum allowed nesting"
            + " depth.|responseJsonSchema",
        "JSON mode is not enabled for models/gemma-3-27b-it|responseMimeType",
        "Developer instruction is not enabled for models/gemma-3-27b-it|systemInstruction"
      })
  void leavesOutWhatGeminiRefuses(String error, String refused) throws Exception {
    try (StubServer stub = StubServer.of(GEMINI.error(400, error), GEMINI.success(GOOD))) {
      assertThat(draft(GEMINI, stub).attempts()).hasSize(1);
      assertThat(stub.requests()).hasSize(2);
      assertThat(stub.requests().get(0).body()).contains('"' + refused + '"');
      assertThat(stub.requests().get(1).body()).doesNotContain('"' + refused + '"');
      assertThat(stub.requests().get(1).body()).contains("a blog", "generating a backend");
    }
  }

  @Test
  void remembersWhatAServerRefuses() throws Exception {
    for (WireProtocol protocol : WireProtocol.values()) {
      try (StubServer stub =
          StubServer.of(protocol.error(400, "temperature is gone"), protocol.success(GOOD))) {
        draft(protocol, stub);
        draft(protocol, stub);
        assertThat(stub.requests()).hasSize(3);
        assertThat(stub.requests().get(2).body()).doesNotContain("\"temperature\"");
      }
    }
  }

  static Stream<Arguments> failures() {
    String choice =
        "{\"choices\": [{\"error\": {\"code\": 502, \"message\": \"Upstream error\"},"
            + " \"message\": {\"content\": \"\"}}]}";
    return Stream.of(
        Arguments.of(
            OPENAI,
            200,
            "{\"error\": {\"message\": \"Provider error\", \"code\": 502,"
                + " \"metadata\": {\"raw\": \"overloaded\"}}}",
            "is overloaded",
            "Provider error: overloaded"),
        Arguments.of(
            OPENAI,
            200,
            "{\"error\": {\"message\": \"Rate limit exceeded:"
                + " free-models-per-day\", \"code\": 429}}",
            "quota of",
            "free-models-per-day"),
        Arguments.of(OPENAI, 200, choice, "internal error (502)", "Upstream error"),
        Arguments.of(
            OPENAI,
            200,
            "data: {\"error\": {\"message\": \"no\", \"code\": 401}}\n",
            "API key",
            "no"),
        Arguments.of(
            OPENAI,
            402,
            OPENAI.rejection(402, "Insufficient credits. Add more"),
            "there is no credit left",
            "Insufficient credits"),
        Arguments.of(
            OPENAI, 503, OPENAI.rejection(503, "Loading model"), "still loading", "Loading"),
        Arguments.of(
            OPENAI, 200, "<html><body>Log in to Wi-Fi</body></html>", "but a web page", "log in"),
        Arguments.of(OPENAI, 502, "<!doctype html><html>", "internal error (502)", "a web page"),
        Arguments.of(
            OPENAI,
            400,
            OPENAI.rejection(
                400,
                "the request exceeds the available context"
                    + " size. try increasing the context size"),
            "longer than the context",
            "exceeds"),
        Arguments.of(
            GEMINI,
            503,
            GEMINI.rejection(503, "The model is overloaded. Please try again" + " later."),
            "is overloaded",
            "overloaded"),
        Arguments.of(
            GEMINI,
            400,
            GEMINI.rejection(400, "User location is not supported for the API" + " use."),
            "not offered where you are",
            "location"),
        Arguments.of(
            GEMINI,
            429,
            GEMINI.rejection(
                429,
                "You exceeded your current quota, please check"
                    + " your plan and billing details. Please retry in 38.5s."),
            "the quota of Gemini is used up",
            "38.5s"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhatHappened(WireProtocol protocol, int status, String body, String what, String why)
      throws Exception {
    try (StubServer stub = StubServer.of(response(status, body))) {
      ModelProblem problem = problem(protocol, stub, TIMEOUT);
      assertThat(problem.problem().what()).contains(what);
      assertThat(problem.problem().why() + problem.problem().remedy()).contains(why);
    }
  }

  @Test
  void saysWhereARedirectLeads() throws Exception {
    StubServer.Response redirect =
        (exchange, end) -> {
          exchange
              .getResponseHeaders()
              .add("Location", "http://u:pw-1@elsewhere/v1/chat/completions");
          exchange.sendResponseHeaders(308, -1);
        };
    try (StubServer stub = StubServer.of(redirect)) {
      ModelProblem problem = problem(OPENAI, stub, TIMEOUT);
      assertThat(problem.problem().what()).contains("(308): it has moved");
      assertThat(problem.problem().why()).contains("http://elsewhere/v1").doesNotContain("pw-1");
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @Test
  void listsTheModelsThatAServerHas() throws Exception {
    try (StubServer stub =
        StubServer.of(
            OPENAI.error(404, "model 'qwen' not found"),
            response(200, "{\"data\": [{\"id\": \"phi\"}, {\"id\": \"llama:8b\"}]}"))) {
      ModelProblem problem = problem(OPENAI, stub, TIMEOUT);
      assertThat(problem.problem().what()).endsWith("has no model qwen");
      assertThat(problem.problem().remedy()).contains("llama:8b, phi");
      assertThat(stub.requests().get(1).line()).isEqualTo("GET /v1/models");
    }
    try (StubServer stub =
        StubServer.of(
            GEMINI.error(404, "models/x is not found"),
            response(200, "{\"models\": [{\"name\": \"models/gemini-y\"}]}"))) {
      assertThat(problem(GEMINI, stub, TIMEOUT).problem().remedy()).contains("gemini-y");
    }
  }

  @Test
  void reportsGeminiRepliesWithoutContent() throws Exception {
    String cut =
        "{\"candidates\": [{\"finishReason\": \"MAX_TOKENS\", \"index\": 0}],"
            + " \"usageMetadata\": {\"thoughtsTokenCount\": 8191}}";
    try (StubServer stub = StubServer.of(response(200, cut))) {
      assertThat(problem(GEMINI, stub, TIMEOUT).problem().what()).contains("cut off");
    }
    String malformed =
        "{\"candidates\": [{\"content\": {}, \"finishReason\": \"MALFORMED_FUNCTION_CALL\"}]}";
    try (StubServer stub = StubServer.of(response(200, malformed))) {
      assertThat(problem(GEMINI, stub, TIMEOUT).problem().why())
          .contains("MALFORMED_FUNCTION_CALL");
    }
  }

  @Test
  void sendsTheUserOfAnAddressAndNeverShowsIt() throws Exception {
    try (StubServer stub = StubServer.of(OPENAI.error(400, "who is joe and why s3cret/pw?"))) {
      String address = stub.url("/v1").toString().replace("http://", "http://joe:s3cret%2Fpw@");
      ModelChoice choice = ModelChoice.of("openai:qwen@" + address + "/chat/completions");
      ModelProblem problem = catchThrowableOfType(ModelProblem.class, () -> draft(choice, TIMEOUT));
      assertThat(stub.requests().get(0).line()).isEqualTo("POST /v1/chat/completions");
      assertThat(stub.requests().get(0).headers().get("Authorization"))
          .containsExactly("Basic am9lOnMzY3JldC9wdw==");
      assertThat(problem.problem().toString() + choice).doesNotContain("s3cret");
    }
  }
}
