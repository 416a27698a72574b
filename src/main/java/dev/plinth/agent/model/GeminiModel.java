package dev.plinth.agent.model;

import com.google.adk.models.Gemini;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.ModelChoice;
import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One of Google's models, by its own client; that client's retries are off. */
final class GeminiModel extends TextModel {
  /** Kept, or the level is forgotten. It warns of variables that a user may well have set. */
  private static final Logger CLIENTS_LOG = Logger.getLogger("com.google.genai");

  private final Wire wire = new Wire();
  private final Party party;
  private final Gemini gemini;

  GeminiModel(ModelChoice choice, ApiKey key) {
    super(choice.id());
    party = new Party("Gemini", choice.id(), Optional.of(key), "gemini");
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
        .onErrorResumeNext(
            fault ->
                refusesSampling(fault) && sampled(request)
                    ? ask(withoutSampling(request))
                    : Flowable.error(fault))
        .onErrorResumeNext(fault -> Flowable.error(words(fault)));
  }

  private Flowable<LlmResponse> ask(LlmRequest request) {
    return Flowable.defer(() -> gemini.generateContent(request, false));
  }

  private static boolean refusesSampling(Throwable fault) {
    return find(fault, ApiException.class)
        .filter(refusal -> refusal.code() == 400)
        .filter(refusal -> String.valueOf(refusal.message()).contains("temperature"))
        .isPresent();
  }

  private static boolean sampled(LlmRequest request) {
    return request.config().flatMap(GenerateContentConfig::temperature).isPresent();
  }

  private static LlmRequest withoutSampling(LlmRequest request) {
    GenerateContentConfig config = request.config().orElseThrow();
    return request.toBuilder().config(config.toBuilder().clearTemperature().build()).build();
  }

  private Throwable words(Throwable fault) {
    Optional<ApiException> refusal = find(fault, ApiException.class);
    if (refusal.isPresent()) {
      return party.status(refusal.get().code(), String.valueOf(refusal.get().message()));
    }
    if (find(fault, com.fasterxml.jackson.core.JacksonException.class).isPresent()) {
      return party.gibberish("");
    }
    return find(fault, IOException.class).<Throwable>map(party::broken).orElse(fault);
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
