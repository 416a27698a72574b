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
import dev.plinth.agent.ModelFault;
import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One of Google's models, by its own client; that client's retries are off. */
final class GeminiModel extends TextModel {
  /** Kept, or the level is forgotten. It warns of variables that a user may well have set. */
  private static final Logger CLIENTS_LOG = Logger.getLogger("com.google.genai");

  private final ModelHttpClient wire = new ModelHttpClient();
  private final ModelEndpoint party;
  private final Gemini gemini;

  GeminiModel(ModelChoice choice, ApiKey key) {
    super(choice.id());
    party = new ModelEndpoint("Gemini", choice.id(), Optional.of(key), "gemini");
    CLIENTS_LOG.setLevel(Level.OFF);
    gemini = new Gemini(choice.id(), client(choice, key));
  }

  private Client client(ModelChoice choice, ApiKey key) {
    HttpOptions.Builder options =
        HttpOptions.builder()
            .retryOptions(HttpRetryOptions.builder().attempts(1).initialDelay(0.0).build());
    choice.baseUrl().ifPresent(url -> options.baseUrl(url.toString()));
    return Client.builder()
        .vertexAI(false)
        .apiKey(key.value())
        .httpOptions(options.build())
        .clientOptions(ClientOptions.builder().customHttpClient(wire.client()).build())
        .build();
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return ask(request)
        .onErrorResumeNext(fault -> Flowable.error(words(fault)))
        .doOnNext(this::requireAnswer);
  }

  /** ADK takes JSON that knows neither answers nor blocks for an answer with this code. */
  private void requireAnswer(LlmResponse response) throws ModelFault {
    if (response.errorCode().map(FinishReason::toString).equals(Optional.of("Unknown error."))) {
      throw party.gibberish("");
    }
  }

  /** Asks, and asks for less as long as Google refuses a part of the request by its name. */
  private Flowable<LlmResponse> ask(LlmRequest request) {
    return Flowable.defer(() -> gemini.generateContent(request, false))
        .onErrorResumeNext(
            fault -> without(request, fault).map(this::ask).orElse(Flowable.error(fault)));
  }

  private static Optional<LlmRequest> without(LlmRequest request, Throwable fault) {
    String said =
        find(fault, ApiException.class)
            .filter(refusal -> refusal.code() == 400)
            .map(refusal -> String.valueOf(refusal.message()))
            .orElse("");
    GenerateContentConfig config = request.config().orElseThrow();
    GenerateContentConfig.Builder less = config.toBuilder();
    if (config.temperature().isPresent() && said.contains("temperature")) {
      less.clearTemperature();
    } else if (config.responseJsonSchema().isPresent() && said.contains("schema")) {
      less.clearResponseJsonSchema();
    } else {
      return Optional.empty();
    }
    return Optional.of(request.toBuilder().config(less.build()).build());
  }

  private Throwable words(Throwable fault) {
    Optional<ApiException> refusal = find(fault, ApiException.class);
    if (refusal.isPresent()) {
      return party.status(refusal.get().code(), String.valueOf(refusal.get().message()));
    }
    // What it cannot read it meets with whatever its parser throws.
    return find(fault, IOException.class)
        .filter(broken -> !(broken instanceof JacksonException))
        .map(party::broken)
        .orElseGet(() -> party.gibberish(""));
  }

  /** Gives the innermost cause of this kind: the client wraps what happened several times. */
  private static <T extends Throwable> Optional<T> find(Throwable fault, Class<T> kind) {
    Optional<T> found = Optional.empty();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        found = Optional.of(kind.cast(cause));
      }
    }
    return found;
  }

  @Override
  public void close() {
    wire.close();
  }
}
