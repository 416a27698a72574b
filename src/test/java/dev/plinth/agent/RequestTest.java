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

/** Tests the requests to both APIs, and their repetition after a server rejects a parameter. */
@ExtendWith(BlogDrafts.class)
class RequestTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void sendsSchemaAndZeroTemperatureToGemini() throws Exception {
    try (StubServer stub = StubServer.of(WireProtocol.GEMINI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.GEMINI, stub);
      StubServer.RecordedRequest request = stub.requests().get(0);
      JsonNode body = MAPPER.readTree(request.body());
      assertThat(request.line()).isEqualTo("POST /v1beta/models/gemini-x:generateContent");
      assertThat(request.headers().get("X-goog-api-key")).containsExactly(KEY);
      assertThat(request.body()).doesNotContain(KEY);
      assertThat(body.at("/systemInstruction/parts/0/text").asText()).contains(SpecSchema.text());
      assertThat(body.at("/generationConfig/responseMimeType").asText())
          .isEqualTo("application/json");
      assertThat(body.at("/generationConfig/responseJsonSchema/properties/entities").isObject())
          .isTrue();
      assertThat(body.at("/generationConfig").toString())
          .doesNotContain("additionalProperties", "$ref", "$defs");
      assertThat(body.at("/generationConfig/temperature").asDouble(1)).isZero();
      assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo("a blog");
    }
  }

  @Test
  void repeatsRequestToGeminiWithoutRejectedTemperature() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.GEMINI.error(400, "temperature is gone"),
            WireProtocol.GEMINI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.GEMINI, stub);
      assertThat(stub.requests().get(1).body()).doesNotContain("\"temperature\"");
    }
  }

  @Test
  void sendsSchemaAndZeroTemperatureToChatCompletions() throws Exception {
    try (StubServer stub = StubServer.of(WireProtocol.OPENAI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      StubServer.RecordedRequest request = stub.requests().get(0);
      JsonNode body = MAPPER.readTree(request.body());
      assertThat(request.line()).isEqualTo("POST /v1/chat/completions");
      assertThat(request.headers().get("Authorization")).containsExactly("Bearer " + KEY);
      assertThat(request.body()).doesNotContain(KEY);
      assertThat(body.at("/messages/0/content").asText()).contains(SpecSchema.text());
      assertThat(body.at("/messages/1/content").asText()).isEqualTo("a blog");
      assertThat(body.path("temperature").asDouble(1)).isZero();
      assertThat(body.path("model").asText()).isEqualTo("qwen");
      JsonNode format = body.path("response_format");
      assertThat(format.path("type").asText()).isEqualTo("json_schema");
      assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
      assertThat(format.at("/json_schema/schema")).isEqualTo(ReplySchema.node());
    }
  }

  @Test
  void relaxesFormatUntilServerAcceptsIt() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.OPENAI.error(400, "response_format json_schema is not supported"),
            WireProtocol.OPENAI.error(422, "unknown field response_format"),
            WireProtocol.OPENAI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      assertThat(format(stub, 1).path("type").asText()).isEqualTo("json_object");
      assertThat(format(stub, 2).isMissingNode()).isTrue();
      assertThat(stub.requests()).hasSize(3);
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
  void relaxesFormatForEachFormOfErrorMessage(int status, String body) throws Exception {
    try (StubServer stub =
        StubServer.of(
            StubServer.response(status, body), WireProtocol.OPENAI.success(SampleReplies.GOOD))) {
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
  void omitsLimitThatServerRejects(String message) throws Exception {
    StubServer.Response rejection = WireProtocol.OPENAI.error(400, message);
    StubServer.Response next =
        message.contains("max_completion")
            ? rejection
            : WireProtocol.OPENAI.success(SampleReplies.GOOD);
    try (StubServer stub =
        StubServer.of(rejection, next, WireProtocol.OPENAI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      assertThat(stub.requests().get(stub.requests().size() - 1).body())
          .doesNotContain("max_tokens", "max_completion_tokens");
    }
  }

  @Test
  void repeatsRequestToGeminiWithoutRejectedSchema() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.GEMINI.error(
                400, "The specified schema produces a constraint that has too many states"),
            WireProtocol.GEMINI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.GEMINI, stub);
      assertThat(stub.requests().get(1).body()).doesNotContain("\"responseJsonSchema\"");
    }
  }

  @Test
  void usesNewerParameterForLimitIfOlderIsRejected() throws Exception {
    try (StubServer stub =
        StubServer.of(
            WireProtocol.OPENAI.error(
                400, "'max_tokens' is not supported, use 'max_completion_tokens'"),
            WireProtocol.OPENAI.success(SampleReplies.GOOD))) {
      draft(WireProtocol.OPENAI, stub);
      JsonNode body = MAPPER.readTree(stub.requests().get(1).body());
      assertThat(body.has("max_tokens")).isFalse();
      assertThat(body.path("max_completion_tokens").asInt()).isPositive();
    }
  }

  @Test
  void sendsNoKeyToALocalServer() throws Exception {
    try (StubServer stub = StubServer.of(WireProtocol.OPENAI.success(SampleReplies.GOOD))) {
      BlogDrafts.draftWithoutKey(WireProtocol.OPENAI.choice(stub));
      assertThat(stub.requests().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  private static JsonNode format(StubServer stub, int number) throws IOException {
    return MAPPER.readTree(stub.requests().get(number).body()).path("response_format");
  }
}
