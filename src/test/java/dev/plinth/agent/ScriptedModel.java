package dev.plinth.agent;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A model that plays back replies and records the requests. */
final class ScriptedModel extends BaseLlm implements OpenModel, ModelSource {
  /** A reply that never comes: the request blocks until the model is closed. */
  static final LlmResponse NEVER = LlmResponse.builder().build();

  private final List<LlmResponse> replies;
  private final List<LlmRequest> requests = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private ScriptedModel(List<LlmResponse> replies) {
    super("scripted");
    this.replies = new ArrayList<>(replies);
  }

  /** Returns a model that replies with these texts, one after another. */
  static ScriptedModel of(String... texts) {
    return of(List.of(texts).stream().map(text -> reply(text, "STOP")).toList());
  }

  static ScriptedModel of(List<LlmResponse> replies) {
    return new ScriptedModel(replies);
  }

  static LlmResponse reply(String text, String end) {
    return LlmResponse.builder()
        .content(Content.builder().role("model").parts(Part.fromText(text)).build())
        .finishReason(new FinishReason(end))
        .build();
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return Flowable.fromCallable(
        () -> {
          requests.add(request);
          LlmResponse reply = replies.remove(0);
          if (reply.equals(NEVER)) {
            closed.await();
            throw new IllegalStateException("closed");
          }
          return reply;
        });
  }

  @Override
  public BaseLlmConnection connect(LlmRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OpenModel open(ModelChoice choice) {
    return this;
  }

  @Override
  public BaseLlm llm() {
    return this;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Returns a request by its number, from 1. */
  LlmRequest request(int number) {
    return requests.get(number - 1);
  }

  /** Returns the messages of a request, each as its role and its parts. */
  List<String> messages(int number) {
    return request(number).contents().stream()
        .map(
            message ->
                message.role().orElse("?")
                    + ": "
                    + String.join(
                        "|",
                        message.parts().orElse(List.of()).stream()
                            .map(part -> part.text().orElse(""))
                            .toList()))
        .toList();
  }

  int requestCount() {
    return requests.size();
  }
}
