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
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.List;

/** A way from a prompt that gives these answers of a model, one after another. */
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
  static final String OTHER = SPEC.replace("title", "label");
  static final String WRONG = SPEC.replace("\"string\"", "\"strong\"");

  private final Pipeline pipeline = new Pipeline();
  private final List<String> answers;
  private final List<String> notes;
  final List<Prompt> asked = new ArrayList<>();
  final List<DraftOptions> options = new ArrayList<>();

  ScriptedPrompts(List<String> notes, String... answers) {
    this.notes = notes;
    this.answers = List.of(answers);
  }

  static ScriptedPrompts of(String... answers) {
    return new ScriptedPrompts(List.of("price: assumed float"), answers);
  }

  @Override
  public Draft draft(Prompt prompt, DraftOptions how, DraftListener listener) throws ModelProblem {
    asked.add(prompt);
    options.add(how);
    listener.step(DraftStep.DRAFTING);
    List<Attempt> attempts = new ArrayList<>();
    for (String answer : answers) {
      listener.attempt(attempts.size() + 1, 3);
      Review review = pipeline.review(pipeline.read(new SpecText(answer)));
      Attempt attempt = new Attempt(attempts.size() + 1, answer, review.diagnostics());
      attempts.add(attempt);
      listener.answered(attempt);
      if (review.approved().isPresent()) {
        return made(answer, review.approved().get(), attempts, listener);
      }
    }
    throw new ModelProblem(
        "The model gave no sound spec",
        attempts.size() + " answers had errors",
        "say it more plainly, or choose another model",
        attempts);
  }

  private Draft made(
      String answer, ApprovedSpec approved, List<Attempt> attempts, DraftListener listener) {
    listener.step(DraftStep.REVIEWING);
    listener.step(DraftStep.COMPILING);
    return new Draft(new SpecText(answer), approved, pipeline.compile(approved), notes, attempts);
  }
}
