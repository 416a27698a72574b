package dev.plinth.agent.model;

import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.UserMessage;
import dev.plinth.drafting.Drafter;
import dev.plinth.drafting.NothingToBuild;
import dev.plinth.drafting.Sketch;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Reviewer;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import dev.plinth.spec.SpecWriter;
import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The model that needs no API key and no network. Its reply states its assumptions as thoughts,
 * which are kept apart from the text of the reply.
 */
final class BuiltInModel extends TextModel {
  /** Holds the only drafter of the process, which is slow to load and immutable. */
  private static final class DrafterHolder {
    static final Drafter DRAFTER = Drafter.load();
  }

  BuiltInModel() {
    super(ModelChoice.BUILT_IN.toString());
  }

  /** Loads the drafter, if it is not loaded yet. */
  static Drafter load() {
    return DrafterHolder.DRAFTER;
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    return Flowable.fromCallable(() -> reply(UserMessage.read(request.contents().get(0))));
  }

  private LlmResponse reply(Prompt prompt) throws ProblemException {
    Sketch sketch = sketch(prompt);
    List<String> notes = new ArrayList<>(sketch.notes());
    sketch.renames().forEach(renaming -> notes.add(renaming.note()));
    Content content =
        Content.builder()
            .role("model")
            .parts(
                Part.builder().text(String.join("\n", notes)).thought(true).build(),
                Part.fromText(SpecWriter.write(sketch.spec())))
            .build();
    return LlmResponse.builder()
        .content(content)
        .finishReason(new FinishReason(FinishReason.Known.STOP))
        .modelVersion(model())
        .build();
  }

  private static Sketch sketch(Prompt prompt) throws ProblemException {
    try {
      Optional<SpecText> current = prompt.current();
      return current.isPresent()
          ? load().revise(prompt.text(), approved(current.get()).spec())
          : load().draft(prompt.text());
    } catch (NothingToBuild e) {
      String why = e.getMessage() == null ? "" : e.getMessage();
      throw new ProblemException(
          new Problem(
              "the built-in model found nothing to build",
              why,
              "try something like: " + e.example()));
    }
  }

  private static ApprovedSpec approved(SpecText current) throws ProblemException {
    return new Reviewer()
        .review(new SpecReader().read(current))
        .approved()
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                            "the current spec has errors",
                            "the built-in model can only change a spec without errors",
                            "fix the errors first; plinth check lists them")
                        .at(RemedyPlace.SPEC)));
  }

  @Override
  public void close() {
    // there is nothing to release
  }
}
