package dev.plinth.agent.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ReplyProgress;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A model on any server with OpenAI's chat completions API. If the server rejects a parameter, the
 * request is repeated without that parameter; ADK's own client for this API cannot do that.
 */
final class ChatModel extends TextModel {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /** The number of characters of JSON in a token, rather too high: most models have 3 to 4. */
  private static final int CHARACTERS_PER_TOKEN = 6;

  private static final LearnedForms<ChatForm> FORMS = new LearnedForms<>(ChatForm.class);

  private final ModelHttpClient client;
  private final ModelEndpoint endpoint;
  private final HttpUrl url;
  private final HttpUrl models;

  ChatModel(ModelChoice choice, Optional<ApiKey> key, Map<String, String> environment)
      throws ProblemException {
    super(choice.id());
    client = new ModelHttpClient(environment);
    URI base = choice.publicUrl().orElseThrow();
    HttpUrl parsed = HttpUrl.parse(base.toString());
    if (parsed == null) {
      throw new ProblemException(
          new Problem(base + " is not the URL of a server", "", "write http://HOST:PORT/v1"));
    }
    endpoint =
        new ModelEndpoint(
            "the server at " + base.getRawAuthority(), choice.id(), key, choice.user(), "openai");
    url = parsed.newBuilder().addPathSegments("chat/completions").build();
    models = parsed.newBuilder().addPathSegment("models").build();
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return Flowable.fromCallable(
        () -> send(new ChatRequest(model(), request, FORMS.of(url.toString(), model()))));
  }

  /** Sends a request. Repeats it without a parameter that the server's error message rejects. */
  private LlmResponse send(ChatRequest request) throws ProblemException {
    try (Response response = client.okHttp().newCall(toHttp(request)).execute()) {
      String body = response.body().string();
      Optional<LlmResponse> reply =
          response.isSuccessful() ? ChatReply.read(body, endpoint) : ChatReply.thrownAway(body);
      if (reply.isPresent()) {
        ChatRequest next =
            response.isSuccessful() ? request : request.withSimplerFormat().orElse(request);
        FORMS.learn(url.toString(), model(), next.forms());
        return withCutPrompt(request, reply.get());
      }
      request = withLess(request, response, body);
    } catch (IOException e) {
      throw endpoint.connectionFailure(e);
    }
    return send(request);
  }

  /** Adds a note to a reply if the server has read only a part of the prompt. */
  private static LlmResponse withCutPrompt(ChatRequest request, LlmResponse reply) {
    int read =
        reply
            .usageMetadata()
            .flatMap(GenerateContentResponseUsageMetadata::promptTokenCount)
            .orElse(0);
    int written = request.json().length() / CHARACTERS_PER_TOKEN;
    if (read == 0 || read >= written / 2) {
      return reply;
    }
    String note =
        "the server read only %,d tokens of the prompt, which has about %,d: start it with a longer"
            + " context (Ollama: OLLAMA_CONTEXT_LENGTH, llama.cpp: -c)";
    return reply.toBuilder()
        .content(ChatReply.noted(reply.content().orElseThrow(), note.formatted(read, written)))
        .build();
  }

  private ChatRequest withLess(ChatRequest request, Response response, String body)
      throws ProblemException {
    if (response.isSuccessful()) {
      return request.withSimplerFormat().orElseThrow(() -> endpoint.unreadableReply(body));
    }
    if (response.isRedirect()) {
      throw endpoint.moved(response.code(), response.header("Location"));
    }
    String message = ChatReply.errorMessage(body);
    if (endpoint.isUnknownModel(response.code(), message)) {
      Optional<List<String>> known =
          ModelList.ask(client.okHttp(), authorized(models).get().build());
      if (known.isPresent() && !known.get().contains(model())) {
        throw endpoint.unknownModel(message, known.get());
      }
    }
    Optional<ChatRequest> reduced = request.withoutRejected(response.code(), message);
    return reduced.orElseThrow(() -> endpoint.errorStatus(response.code(), message));
  }

  private Request toHttp(ChatRequest request) {
    return authorized(url).post(RequestBody.create(request.json(), JSON)).build();
  }

  /** Returns a request with the user of the base URL, or else with the API key. */
  private Request.Builder authorized(HttpUrl address) {
    Request.Builder http = new Request.Builder().url(address);
    Optional<String> basic =
        endpoint
            .user()
            .map(user -> Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
            .map(user -> "Basic " + user);
    basic
        .or(() -> endpoint.key().map(key -> "Bearer " + key.value()))
        .ifPresent(value -> http.header("Authorization", value));
    return http;
  }

  @Override
  public void onProgress(ReplyProgress listener) {
    client.onProgress(listener);
  }

  @Override
  public List<String> models() throws ProblemException {
    return ModelList.ask(client.okHttp(), authorized(models).get().build()).orElse(List.of());
  }

  @Override
  public void close() {
    client.close();
  }
}
