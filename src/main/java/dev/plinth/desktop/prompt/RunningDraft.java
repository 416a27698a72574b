package dev.plinth.desktop.prompt;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Working;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was asked for. What is heard of it arrives on the screen's thread, and nothing once
 * it is over.
 */
final class RunningDraft implements DraftListener {
  private final Tasks tasks;
  private final Consumer<UnaryOperator<Working>> heard;
  private boolean over;
  private @Nullable Job<Draft> job;

  RunningDraft(Tasks tasks, Consumer<UnaryOperator<Working>> heard) {
    this.tasks = tasks;
    this.heard = heard;
  }

  /** Asks; called once. */
  void begin(
      PromptPipeline pipeline,
      Prompt prompt,
      DraftOptions options,
      Consumer<Draft> arrived,
      Consumer<Throwable> failed) {
    job =
        tasks
            .run(() -> pipeline.draft(prompt, options, this))
            .onSuccess(
                draft -> {
                  over = true;
                  arrived.accept(draft);
                })
            .onFailure(
                fault -> {
                  over = true;
                  failed.accept(fault);
                });
  }

  /** Ends it; nothing more is heard of it. */
  void cancel() {
    over = true;
    Job<Draft> asked = job;
    if (asked != null) {
      asked.cancel();
    }
  }

  @Override
  public void step(DraftStep step) {
    tell(working -> working.at(step));
  }

  @Override
  public void attempt(int number, int limit) {
    tell(working -> working.asked(number, limit));
  }

  @Override
  public void answered(Attempt attempt) {
    tell(working -> working.with(attempt));
  }

  @Override
  public void notice(String sentence) {
    tell(working -> working.with(sentence));
  }

  private void tell(UnaryOperator<Working> change) {
    tasks.show(
        () -> {
          if (!over) {
            heard.accept(change);
          }
        });
  }
}
