package dev.plinth.agent.model;

import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import dev.plinth.agent.DraftFailure;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelFault;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.UserMessage;
import dev.plinth.drafting.Drafter;
import dev.plinth.drafting.NothingToBuild;
import dev.plinth.drafting.Sketch;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Reviewer;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import dev.plinth.spec.SpecWriter;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Optional;

/**
 * The model that needs no key and no network. What it assumed is told as thoughts, which no reader
 * of the answer takes for the answer.
 */
final class BuiltInModel extends TextModel {
  /** One for the process: it takes its time to load, and never changes. */
  private static final class Loaded {
    static final Drafter DRAFTER = Drafter.load();
  }

  BuiltInModel() {
    super(ModelChoice.BUILT_IN.toString());
  }

  /** Loads what its first answer would wait for. */
  static Drafter load() {
    return Loaded.DRAFTER;
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return Flowable.fromCallable(() -> answer(UserMessage.read(request.contents().get(0))));
  }

  private LlmResponse answer(Prompt prompt) throws ModelFault {
    Sketch sketch = sketch(prompt);
    String notes = String.join("\n", sketch.notes());
    Content content =
        Content.builder()
            .role("model")
            .parts(
                Part.builder().text(notes).thought(true).build(),
                Part.fromText(SpecWriter.write(sketch.spec())))
            .build();
    return LlmResponse.builder()
        .content(content)
        .finishReason(new FinishReason(FinishReason.Known.STOP))
        .modelVersion(model())
        .build();
  }

  private static Sketch sketch(Prompt prompt) throws ModelFault {
    try {
      Optional<SpecText> current = prompt.current();
      return current.isPresent()
          ? load().revise(prompt.text(), approved(current.get()).spec())
          : load().draft(prompt.text());
    } catch (NothingToBuild e) {
      String why = e.getMessage() == null ? "" : e.getMessage();
      throw new ModelFault(
          new DraftFailure(
              "the built-in model found nothing to build",
              why,
              "try something like: " + e.example()));
    }
  }

  private static ApprovedSpec approved(SpecText current) throws ModelFault {
    return new Reviewer()
        .review(new SpecReader().read(current))
        .approved()
        .orElseThrow(
            () ->
                new ModelFault(
                    new DraftFailure(
                        "the spec that is to be changed has errors",
                        "the built-in model changes sound specs only",
                        "mend them first; plinth check shows them")));
  }

  @Override
  public void close() {
    // it holds nothing
  }
}
