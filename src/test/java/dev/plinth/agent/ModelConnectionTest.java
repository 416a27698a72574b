package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.KEY;
import static dev.plinth.agent.BlogDrafts.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.RemedyPlace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the test of a connection to a model, on both APIs of models. */
@ExtendWith(BlogDrafts.class)
class ModelConnectionTest {
  @ParameterizedTest
  @EnumSource
  void sendsOneShortRequest(WireProtocol protocol) throws Exception {
    try (StubServer stub = StubServer.of(protocol.success("OK"))) {
      assertThat(BlogDrafts.test(protocol.choice(stub), TIMEOUT)).isIn("gemini-x", "qwen");
      assertThat(stub.requests()).hasSize(1);
      assertThat(stub.requests().get(0).body()).contains("the word OK").hasSizeLessThan(400);
    }
  }

  @Test
  void returnsTheModelThatTheServerReports() throws Exception {
    String reply =
        WireProtocol.OPENAI
            .reply("OK", "STOP")
            .replace("{\"choices", "{\"model\": \"qwen-32b\", \"choices");
    try (StubServer stub = StubServer.of(StubServer.response(200, reply))) {
      assertThat(BlogDrafts.test(WireProtocol.OPENAI.choice(stub), TIMEOUT)).isEqualTo("qwen-32b");
    }
  }

  @Test
  void needsNoServerForTheBuiltInModel() throws Exception {
    assertThat(BlogDrafts.test(ModelChoice.BUILT_IN, TIMEOUT)).isEqualTo("built-in");
  }

  @ParameterizedTest
  @EnumSource
  void tellsThatTheKeyIsWrongWithoutTheKey(WireProtocol protocol) throws Exception {
    try (StubServer stub = StubServer.of(protocol.error(401, "no such key: " + KEY))) {
      ModelProblem problem =
          catchThrowableOfType(
              ModelProblem.class, () -> BlogDrafts.test(protocol.choice(stub), TIMEOUT));
      assertThat(problem)
          .hasMessageContaining("rejected the API key")
          .message()
          .doesNotContain(KEY);
      assertThat(problem.problem().place()).contains(RemedyPlace.API_KEY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsAfterTheTimeout(WireProtocol protocol) throws Exception {
    try (StubServer stub = StubServer.of(StubServer.NO_RESPONSE)) {
      ModelProblem problem =
          catchThrowableOfType(
              ModelProblem.class,
              () -> BlogDrafts.test(protocol.choice(stub), Duration.ofSeconds(1)));
      assertThat(problem).hasMessageContaining("did not finish within 1 second");
    }
  }
}
