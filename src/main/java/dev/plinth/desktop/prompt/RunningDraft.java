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

/** A running draft. Its progress is reported on the JavaFX thread until the draft ends. */
final class RunningDraft implements DraftListener {
  private final Tasks tasks;
  private final Consumer<UnaryOperator<Working>> progress;
  private boolean ended;
  private @Nullable Job<Draft> job;

  RunningDraft(Tasks tasks, Consumer<UnaryOperator<Working>> progress) {
    this.tasks = tasks;
    this.progress = progress;
  }

  /** Starts the draft. Must be called only once. */
  void start(
      PromptPipeline pipeline,
      Prompt prompt,
      DraftOptions options,
      Consumer<Draft> onSuccess,
      Consumer<Throwable> onFailure) {
    job =
        tasks
            .run(() -> pipeline.draft(prompt, options, this))
            .onSuccess(
                draft -> {
                  ended = true;
                  onSuccess.accept(draft);
                })
            .onFailure(
                failure -> {
                  ended = true;
                  onFailure.accept(failure);
                });
  }

  /** Cancels the draft. */
  void cancel() {
    ended = true;
    Job<Draft> running = job;
    if (running != null) {
      running.cancel();
    }
  }

  @Override
  public void stepStarted(DraftStep step) {
    report(working -> working.withStep(step));
  }

  @Override
  public void attemptStarted(int number, int limit) {
    report(working -> working.withAttempt(number, limit));
  }

  @Override
  public void attemptFinished(Attempt attempt) {
    report(working -> working.withFinished(attempt));
  }

  @Override
  public void replyGrew(int characters, int entities) {
    report(working -> working.withReply(characters, entities));
  }

  @Override
  public void notice(String sentence) {
    report(working -> working.withNotice(sentence));
  }

  private void report(UnaryOperator<Working> change) {
    tasks.runLater(
        () -> {
          if (!ended) {
            progress.accept(change);
          }
        });
  }
}
