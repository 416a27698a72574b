package dev.plinth.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** The two wires: how each says what a model answers. */
enum WireProtocol {
  GEMINI {
    @Override
    ModelChoice choice(StubServer stub) {
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
    ModelChoice choice(StubServer stub) {
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

  abstract ModelChoice choice(StubServer stub);

  abstract String answer(String text, String end);

  abstract String refusal(int status, String words);

  abstract String blocked();

  abstract String cutOff();

  StubServer.Reply says(String text) {
    return StubServer.reply(200, answer(text, "STOP"));
  }

  StubServer.Reply refuses(int status, String words) {
    return StubServer.reply(status, refusal(status, words));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
