package dev.plinth.desktop.prompt;

import dev.plinth.Pipeline;
import dev.plinth.agent.Attempt;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.problem.Problem;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.List;

/** A pipeline whose model returns these replies, one per attempt. */
final class ScriptedPrompts implements PromptPipeline {
  static final String SPEC =
      """
      {
        "spec_version": "1.0",
        "project_name": "shop",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": false, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          {
            "name": "Product",
            "table_name": "products",
            "fields": [
              { "name": "id", "type": "uuid", "primary_key": true },
              { "name": "title", "type": "string" }
            ]
          }
        ]
      }
      """;
  static final String OTHER_SPEC = SPEC.replace("title", "label");
  static final String INVALID_SPEC = SPEC.replace("\"string\"", "\"strong\"");

  private final Pipeline pipeline = new Pipeline();
  private final List<String> replies;
  private final List<String> notes;
  final List<Prompt> prompts = new ArrayList<>();
  final List<DraftOptions> options = new ArrayList<>();

  ScriptedPrompts(List<String> notes, String... replies) {
    this.notes = notes;
    this.replies = List.of(replies);
  }

  static ScriptedPrompts of(String... replies) {
    return new ScriptedPrompts(List.of("price: assumed float"), replies);
  }

  @Override
  public Draft draft(Prompt prompt, DraftOptions draftOptions, DraftListener listener)
      throws ModelProblem {
    prompts.add(prompt);
    options.add(draftOptions);
    listener.stepStarted(DraftStep.DRAFTING);
    List<Attempt> attempts = new ArrayList<>();
    for (String reply : replies) {
      listener.attemptStarted(attempts.size() + 1, 3);
      Review review = pipeline.review(pipeline.read(new SpecText(reply)));
      Attempt attempt = new Attempt(attempts.size() + 1, reply, review.diagnostics());
      attempts.add(attempt);
      listener.attemptFinished(attempt);
      if (review.approved().isPresent()) {
        return compile(reply, review.approved().get(), attempts, listener);
      }
    }
    throw new ModelProblem(
        new Problem(
            "The model wrote no valid spec",
            attempts.size() + " replies had errors",
            "say it more simply, or choose another model"),
        attempts);
  }

  private Draft compile(
      String reply, ApprovedSpec approved, List<Attempt> attempts, DraftListener listener) {
    listener.stepStarted(DraftStep.REVIEWING);
    listener.stepStarted(DraftStep.COMPILING);
    return new Draft(
        new SpecText(reply), approved, pipeline.compile(approved), notes, List.of(), attempts);
  }
}
