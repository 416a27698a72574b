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

/** A model that plays back answers, and keeps what it was asked. */
final class ScriptedModel extends BaseLlm implements OpenModel, ModelSource {
  /** An answer that never comes. */
  static final LlmResponse NEVER = LlmResponse.builder().build();

  private final List<LlmResponse> answers;
  private final List<LlmRequest> requests = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private ScriptedModel(List<LlmResponse> answers) {
    super("scripted");
    this.answers = new ArrayList<>(answers);
  }

  /** Answers with these texts, one after the other. */
  static ScriptedModel of(String... texts) {
    return of(List.of(texts).stream().map(text -> answer(text, "STOP")).toList());
  }

  static ScriptedModel of(List<LlmResponse> answers) {
    return new ScriptedModel(answers);
  }

  static LlmResponse answer(String text, String end) {
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
          LlmResponse answer = answers.remove(0);
          if (answer.equals(NEVER)) {
            closed.await();
            throw new IllegalStateException("closed");
          }
          return answer;
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

  /** Gives what it was asked the so manieth time, counted from 1. */
  LlmRequest request(int number) {
    return requests.get(number - 1);
  }

  /** Gives the turns of that request, each as one text. */
  List<String> turns(int number) {
    return request(number).contents().stream()
        .map(
            turn ->
                turn.role().orElse("?")
                    + ": "
                    + String.join(
                        "|",
                        turn.parts().orElse(List.of()).stream()
                            .map(part -> part.text().orElse(""))
                            .toList()))
        .toList();
  }

  int asked() {
    return requests.size();
  }
}
