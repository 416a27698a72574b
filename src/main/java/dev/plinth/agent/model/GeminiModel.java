package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JacksonException;
import com.google.adk.models.Gemini;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.FinishReason;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.ModelChoice;
import dev.plinth.problem.ProblemException;
import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A Gemini model. Uses Google's client library with its retries turned off. */
final class GeminiModel extends TextModel {
  /**
   * The library's logger, which is turned off because it warns about environment variables that
   * users set on purpose. A strong reference keeps the logger from being garbage collected and
   * losing its level.
   */
  private static final Logger CLIENT_LOGGER = Logger.getLogger("com.google.genai");

  private static final LearnedForms<GeminiForm> FORMS = new LearnedForms<>(GeminiForm.class);

  private final ModelHttpClient httpClient;
  private final ModelEndpoint endpoint;
  private final String server;
  private final HttpUrl models;
  private final Gemini gemini;

  GeminiModel(ModelChoice choice, ApiKey key, Map<String, String> environment) {
    super(choice.id());
    httpClient = new ModelHttpClient(environment);
    server = choice.server().orElse("");
    models = HttpUrl.get(baseUrl(choice, environment) + "/v1beta/models?pageSize=200");
    endpoint =
        new ModelEndpoint("Gemini", choice.id(), Optional.of(key), Optional.empty(), "gemini");
    CLIENT_LOGGER.setLevel(Level.OFF);
    gemini = new Gemini(choice.id(), googleClient(choice, key));
  }

  /** Returns the base URL: that of the choice, else that of the environment, else Google's. */
  private static String baseUrl(ModelChoice choice, Map<String, String> environment) {
    return choice
        .baseUrl()
        .map(URI::toString)
        .or(() -> Optional.ofNullable(environment.get("GOOGLE_GEMINI_BASE_URL")))
        .map(url -> url.replaceFirst("/+$", ""))
        .filter(url -> HttpUrl.parse(url) != null)
        .orElse("https://generativelanguage.googleapis.com");
  }

  private Client googleClient(ModelChoice choice, ApiKey key) {
    HttpOptions.Builder options =
        HttpOptions.builder()
            .apiVersion("v1beta") // the version that takes a JSON schema
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
    return send(request, FORMS.of(server, model()))
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
  private Flowable<LlmResponse> send(LlmRequest request, Set<GeminiForm> forms) {
    return Flowable.defer(() -> gemini.generateContent(GeminiForm.apply(forms, request), false))
        .doOnNext(reply -> FORMS.learn(server, model(), forms))
        .onErrorResumeNext(
            error -> {
              Optional<GeminiForm> next =
                  findCause(error, ApiException.class)
                      .filter(rejection -> rejection.code() == 400)
                      .flatMap(
                          rejection ->
                              GeminiForm.next(forms, request, String.valueOf(rejection.message())));
              if (next.isEmpty()) {
                return Flowable.error(error);
              }
              Set<GeminiForm> more = EnumSet.of(next.get());
              more.addAll(forms);
              return send(request, more);
            });
  }

  private Throwable modelException(Throwable error) {
    Optional<ApiException> response = findCause(error, ApiException.class);
    if (response.isPresent()) {
      String message = String.valueOf(response.get().message());
      if (endpoint.isUnknownModel(response.get().code(), message)) {
        List<String> known = models();
        if (!known.isEmpty() && !known.contains(model())) {
          return endpoint.unknownModel(message, known);
        }
      }
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
  public List<String> models() {
    Request request =
        new Request.Builder()
            .url(models)
            .header("x-goog-api-key", endpoint.key().orElseThrow().value())
            .build();
    return ModelList.ask(httpClient.okHttp(), request).orElse(List.of());
  }

  @Override
  public void close() {
    httpClient.close();
  }
}
