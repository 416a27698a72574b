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
import dev.plinth.problem.Problem;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A prompt pipeline whose first reply has errors.
 *
 * @param givesUp whether it then fails; otherwise its second attempt never ends
 */
record ScreenshotPrompts(boolean givesUp) implements PromptPipeline {
  @Override
  public Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem, InterruptedException {
    listener.stepStarted(DraftStep.DRAFTING);
    listener.attemptStarted(1, 3);
    String reply = InitialDocument.minimalSpec().replace("\"string\"", "\"strong\"");
    Pipeline pipeline = new Pipeline();
    var diagnostics = pipeline.review(pipeline.read(new SpecText(reply))).diagnostics();
    Attempt attempt = new Attempt(1, reply, diagnostics);
    listener.attemptFinished(attempt);
    if (givesUp) {
      throw new ModelProblem(
          new Problem(
              "The model returned no valid spec",
              "its reply had errors",
              "say it more plainly, or choose another model"),
          List.of(attempt));
    }
    listener.attemptStarted(2, 3);
    new CountDownLatch(1).await();
    throw new AssertionError("the latch is never released");
  }
}
