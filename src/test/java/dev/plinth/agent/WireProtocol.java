package dev.plinth.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** The two APIs of models, with the form of their responses. */
enum WireProtocol {
  GEMINI {
    @Override
    ModelChoice choice(StubServer stub) {
      return new ModelChoice(ModelChoice.Family.GEMINI, "gemini-x", Optional.of(stub.url("")));
    }

    @Override
    String reply(String text, String finishReason) {
      return """
          {"candidates": [{"content": {"role": "model", "parts": [{"text": %s}]},
           "finishReason": "%s"}], "modelVersion": "gemini-x"}
          """
          .formatted(quoted(text), finishReason);
    }

    @Override
    String rejection(int status, String message) {
      return "{\"error\": {\"code\": %d, \"message\": %s, \"status\": \"X\"}}"
          .formatted(status, quoted(message));
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
    String reply(String text, String finishReason) {
      String reason = finishReason.equals("STOP") ? "stop" : finishReason;
      return """
          {"choices": [{"index": 0, "message": {"role": "assistant", "content": %s},
           "finish_reason": "%s"}]}
          """
          .formatted(quoted(text), reason);
    }

    @Override
    String rejection(int status, String message) {
      return "{\"error\": {\"message\": %s, \"code\": %d}}".formatted(quoted(message), status);
    }

    @Override
    String blocked() {
      return reply("", "content_filter");
    }

    @Override
    String cutOff() {
      return "length";
    }
  };

  /** Returns the choice of a model on a stub server. */
  abstract ModelChoice choice(StubServer stub);

  /** Returns the body of a response with a model reply. */
  abstract String reply(String text, String finishReason);

  /** Returns the body of an error response. */
  abstract String rejection(int status, String message);

  /** Returns the body of a response that a filter has blocked. */
  abstract String blocked();

  /** Returns the finish reason of a reply that reached the maximum length. */
  abstract String cutOff();

  /** Returns a response with a model reply that ends normally. */
  StubServer.Response success(String text) {
    return StubServer.response(200, reply(text, "STOP"));
  }

  /** Returns an error response. */
  StubServer.Response error(int status, String message) {
    return StubServer.response(status, rejection(status, message));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
