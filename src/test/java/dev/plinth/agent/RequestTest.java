package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.KEY;
import static dev.plinth.agent.BlogDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plinth.spec.SpecSchema;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, on each wire, and what instead where a server refuses a word of it. */
@ExtendWith(BlogDrafts.class)
class RequestTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void asksGeminiWithTheSchemaAndWithoutChance() throws Exception {
    try (StubServer stub = StubServer.of(WireProtocol.GEMINI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.GEMINI, stub);
      StubServer.Heard heard = stub.heard().get(0);
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
    try (StubServer stub =
        StubServer.of(
            WireProtocol.GEMINI.refuses(400, "temperature is gone"),
            WireProtocol.GEMINI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.GEMINI, stub);
      assertThat(stub.heard().get(1).body()).doesNotContain("\"temperature\"");
    }
  }

  @Test
  void asksChatCompletionsWithTheSchemaAndWithoutChance() throws Exception {
    try (StubServer stub = StubServer.of(WireProtocol.OPENAI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      StubServer.Heard heard = stub.heard().get(0);
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
    try (StubServer stub =
        StubServer.of(
            WireProtocol.OPENAI.refuses(400, "response_format json_schema is not supported"),
            WireProtocol.OPENAI.refuses(422, "unknown field response_format"),
            WireProtocol.OPENAI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      assertThat(format(stub, 1).path("type").asText()).isEqualTo("json_object");
      assertThat(format(stub, 2).isMissingNode()).isTrue();
      assertThat(stub.heard()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500|{\"error\": {\"message\": \"response_format type must be one of 'text'\"}}",
        "422|{\"detail\": [{\"loc\": [\"body\", \"response_format\"], \"msg\": \"no\"}]}",
        "400|{\"message\": \"unknown json_schema\"}"
      })
  void asksForLessFormHoweverAServerRefusesIt(int status, String body) throws Exception {
    try (StubServer stub =
        StubServer.of(
            StubServer.reply(status, body), WireProtocol.OPENAI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      assertThat(format(stub, 1).path("type").asText()).isEqualTo("json_object");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This model's maximum context length is 8192 tokens. Please reduce your prompt.",
        "max_tokens is too large: 8192. This model supports at most 4096 completion tokens",
        "max_completion_tokens is too large"
      })
  void leavesTheLimitToAServerThatHasLessRoom(String words) throws Exception {
    StubServer.Reply refusal = WireProtocol.OPENAI.refuses(400, words);
    StubServer.Reply next =
        words.contains("max_completion") ? refusal : WireProtocol.OPENAI.says(SampleReplies.GOOD);
    try (StubServer stub =
        StubServer.of(refusal, next, WireProtocol.OPENAI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      assertThat(stub.heard().get(stub.heard().size() - 1).body())
          .doesNotContain("max_tokens", "max_completion_tokens");
    }
  }

  @Test
  void asksGeminiWithoutTheSchemaWhereItIsTooMuchForIt() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.GEMINI.refuses(
                400, "The specified schema produces a constraint that has too many states"),
            WireProtocol.GEMINI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.GEMINI, stub);
      assertThat(stub.heard().get(1).body()).doesNotContain("\"responseJsonSchema\"");
    }
  }

  @Test
  void speaksTheNewerWordForTheLimitWhereTheOlderIsRefused() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.OPENAI.refuses(
                400, "'max_tokens' is not supported, use 'max_completion_tokens'"),
            WireProtocol.OPENAI.says(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      JsonNode body = MAPPER.readTree(stub.heard().get(1).body());
      assertThat(body.has("max_tokens")).isFalse();
      assertThat(body.path("max_completion_tokens").asInt()).isPositive();
    }
  }

  @Test
  void asksALocalServerWithoutAKey() throws Exception {
    try (StubServer stub = StubServer.of(WireProtocol.OPENAI.says(SampleReplies.GOOD))) {
      BlogDrafts.draftWithoutKey(WireProtocol.OPENAI.choice(stub));
      assertThat(stub.heard().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  private static JsonNode format(StubServer stub, int number) throws IOException {
    return MAPPER.readTree(stub.heard().get(number).body()).path("response_format");
  }
}
