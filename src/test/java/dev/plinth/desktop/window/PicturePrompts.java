package dev.plinth.desktop.window;

import dev.plinth.Pipeline;
import dev.plinth.agent.Attempt;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A model that errs once and then thinks for ever, or gives up. */
record PicturePrompts(boolean givesUp) implements PromptPipeline {
  @Override
  public Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem, InterruptedException {
    listener.step(DraftStep.DRAFTING);
    listener.attempt(1, 3);
    String answer = InitialDocument.blank().replace("\"string\"", "\"strong\"");
    Pipeline pipeline = new Pipeline();
    var said = pipeline.review(pipeline.read(new SpecText(answer))).diagnostics();
    Attempt attempt = new Attempt(1, answer, said);
    listener.answered(attempt);
    if (givesUp) {
      throw new ModelProblem(
          "The model gave no sound spec",
          "its answer had errors",
          "say it more plainly, or choose another model",
          List.of(attempt));
    }
    listener.attempt(2, 3);
    new CountDownLatch(1).await();
    throw new AssertionError("nobody counts down");
  }
}
