package dev.plinth.agent.model;

import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.DraftFailure;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelFault;
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
 * A model behind OpenAI's chat completions, whoever serves them. ADK has a client for these too,
 * but it knows only its own answer to a refusal; this one asks for less when a server refuses.
 */
final class ChatModel extends TextModel {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final ModelHttpClient wire = new ModelHttpClient();
  private final ModelEndpoint party;
  private final HttpUrl url;

  ChatModel(ModelChoice choice, Optional<ApiKey> key) throws ModelFault {
    super(choice.id());
    URI base = choice.baseUrl().orElseThrow();
    HttpUrl parsed = HttpUrl.parse(base.toString());
    if (parsed == null) {
      throw new ModelFault(
          new DraftFailure(base + " is no address of a server", "", "write http://HOST:PORT/v1"));
    }
    party =
        new ModelEndpoint("the server at " + base.getRawAuthority(), choice.id(), key, "openai");
    url = parsed.newBuilder().addPathSegments("chat/completions").build();
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return Flowable.fromCallable(() -> answer(ChatRequest.of(model(), request)));
  }

  /** Asks, and asks for less as long as the server refuses a part of the request by its name. */
  private LlmResponse answer(ChatRequest request) throws ModelFault {
    try (Response response = wire.client().newCall(http(request)).execute()) {
      String body = response.body().string();
      if (response.isSuccessful()) {
        return ChatReply.read(body, party);
      }
      String words = ChatReply.complaint(body);
      Optional<ChatRequest> less = request.without(response.code(), words);
      if (less.isEmpty()) {
        throw party.status(response.code(), words);
      }
      request = less.get();
    } catch (IOException e) {
      throw party.broken(e);
    }
    return answer(request);
  }

  private Request http(ChatRequest request) {
    Request.Builder http =
        new Request.Builder().url(url).post(RequestBody.create(request.json(), JSON));
    party.key().ifPresent(key -> http.header("Authorization", "Bearer " + key.value()));
    return http.build();
  }

  @Override
  public void close() {
    wire.close();
  }
}
