package dev.plinth.agent.model;

import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.ModelChoice;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.net.URI;
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

  private final ModelHttpClient client = new ModelHttpClient();
  private final ModelEndpoint endpoint;
  private final HttpUrl url;

  ChatModel(ModelChoice choice, Optional<ApiKey> key) throws ProblemException {
    super(choice.id());
    URI base = choice.baseUrl().orElseThrow();
    HttpUrl parsed = HttpUrl.parse(base.toString());
    if (parsed == null) {
      throw new ProblemException(
          new Problem(base + " is not the URL of a server", "", "write http://HOST:PORT/v1"));
    }
    endpoint =
        new ModelEndpoint("the server at " + base.getRawAuthority(), choice.id(), key, "openai");
    url = parsed.newBuilder().addPathSegments("chat/completions").build();
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return Flowable.fromCallable(() -> send(ChatRequest.of(model(), request)));
  }

  /** Sends a request. Repeats it without a parameter that the server's error message rejects. */
  private LlmResponse send(ChatRequest request) throws ProblemException {
    try (Response response = client.okHttp().newCall(toHttp(request)).execute()) {
      String body = response.body().string();
      if (response.isSuccessful()) {
        return ChatReply.read(body, endpoint);
      }
      String message = ChatReply.errorMessage(body);
      Optional<ChatRequest> reduced = request.withoutRejected(response.code(), message);
      if (reduced.isEmpty()) {
        throw endpoint.errorStatus(response.code(), message);
      }
      request = reduced.get();
    } catch (IOException e) {
      throw endpoint.connectionFailure(e);
    }
    return send(request);
  }

  private Request toHttp(ChatRequest request) {
    Request.Builder http =
        new Request.Builder().url(url).post(RequestBody.create(request.json(), JSON));
    endpoint.key().ifPresent(key -> http.header("Authorization", "Bearer " + key.value()));
    return http.build();
  }

  @Override
  public void close() {
    client.close();
  }
}
