package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JacksonException;
import com.google.adk.models.Gemini;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.ModelChoice;
import dev.plinth.problem.ProblemException;
import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A Gemini model. Uses Google's client library with its retries turned off. */
final class GeminiModel extends TextModel {
  /**
   * The library's logger, which is turned off because it warns about environment variables that
   * users set on purpose. A strong reference keeps the logger from being garbage collected and
   * losing its level.
   */
  private static final Logger CLIENT_LOGGER = Logger.getLogger("com.google.genai");

  private final ModelHttpClient httpClient = new ModelHttpClient();
  private final ModelEndpoint endpoint;
  private final Gemini gemini;

  GeminiModel(ModelChoice choice, ApiKey key) {
    super(choice.id());
    endpoint = new ModelEndpoint("Gemini", choice.id(), Optional.of(key), "gemini");
    CLIENT_LOGGER.setLevel(Level.OFF);
    gemini = new Gemini(choice.id(), googleClient(choice, key));
  }

  private Client googleClient(ModelChoice choice, ApiKey key) {
    HttpOptions.Builder options =
        HttpOptions.builder()
            .retryOptions(HttpRetryOptions.builder().attempts(1).initialDelay(0.0).build());
    choice.baseUrl().ifPresent(url -> options.baseUrl(url.toString()));
    return Client.builder()
        .vertexAI(false)
        .apiKey(key.value())
        .httpOptions(options.build())
        .clientOptions(ClientOptions.builder().customHttpClient(httpClient.okHttp()).build())
        .build();
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return send(request)
        .onErrorResumeNext(error -> Flowable.error(modelException(error)))
        .doOnNext(this::requireReply);
  }

  /**
   * Throws an exception if the response is not a model reply. ADK returns this error code for JSON
   * that holds neither a reply nor a block reason.
   */
  private void requireReply(LlmResponse response) throws ProblemException {
    if (response.errorCode().map(FinishReason::toString).equals(Optional.of("Unknown error."))) {
      throw endpoint.unreadableReply("");
    }
  }

  /** Sends a request. Repeats it without a parameter that Google's error message rejects. */
  private Flowable<LlmResponse> send(LlmRequest request) {
    return Flowable.defer(() -> gemini.generateContent(request, false))
        .onErrorResumeNext(
            error -> withoutRejected(request, error).map(this::send).orElse(Flowable.error(error)));
  }

  /**
   * Returns the request without the parameter that Google rejects; empty if the error names none.
   */
  private static Optional<LlmRequest> withoutRejected(LlmRequest request, Throwable error) {
    String message =
        findCause(error, ApiException.class)
            .filter(rejection -> rejection.code() == 400)
            .map(rejection -> String.valueOf(rejection.message()))
            .orElse("");
    GenerateContentConfig config = request.config().orElseThrow();
    GenerateContentConfig.Builder reduced = config.toBuilder();
    if (config.temperature().isPresent() && message.contains("temperature")) {
      reduced.clearTemperature();
    } else if (config.responseJsonSchema().isPresent() && message.contains("schema")) {
      reduced.clearResponseJsonSchema();
    } else {
      return Optional.empty();
    }
    return Optional.of(request.toBuilder().config(reduced.build()).build());
  }

  private Throwable modelException(Throwable error) {
    Optional<ApiException> response = findCause(error, ApiException.class);
    if (response.isPresent()) {
      return endpoint.errorStatus(response.get().code(), String.valueOf(response.get().message()));
    }
    // A response that the client cannot parse leads to various exceptions of its parser.
    return findCause(error, IOException.class)
        .filter(cause -> !(cause instanceof JacksonException))
        .map(endpoint::connectionFailure)
        .orElseGet(() -> endpoint.unreadableReply(""));
  }

  /** Returns the innermost cause of a type, since the client wraps exceptions several times. */
  private static <T extends Throwable> Optional<T> findCause(Throwable error, Class<T> type) {
    Optional<T> found = Optional.empty();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        found = Optional.of(type.cast(cause));
      }
    }
    return found;
  }

  @Override
  public void close() {
    httpClient.close();
  }
}
