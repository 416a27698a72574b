package dev.plinth.desktop.workspace;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the text of a workspace after each change, and compiles the text if it is approved. A new
 * change cancels the work on the previous text.
 */
public final class LiveReview {
  private final Workspace workspace;
  private final Pipeline pipeline;
  private final Tasks tasks;
  private final Duration delay;
  private @Nullable Job<?> current;

  /**
   * Starts to review the text of the workspace, beginning with the current text.
   *
   * @param delay the time without a change before a review starts
   */
  public LiveReview(Workspace workspace, Pipeline pipeline, Tasks tasks, Duration delay) {
    this.workspace = workspace;
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.delay = delay;
    workspace.textProperty().addListener((property, before, text) -> schedule(text));
    workspace
        .documentProperty()
        .addListener((property, before, now) -> schedule(workspace.textProperty().get()));
    schedule(workspace.textProperty().get());
  }

  private void schedule(String text) {
    Job<?> previous = current;
    if (previous != null) {
      previous.cancel();
    }
    current = tasks.runAfter(delay, () -> review(text)).onSuccess(this::reviewed);
  }

  private ReviewedText review(String text) {
    return new ReviewedText(text, pipeline.review(pipeline.read(new SpecText(text))));
  }

  private void reviewed(ReviewedText reviewed) {
    workspace.setReviewedText(reviewed);
    reviewed
        .review()
        .approved()
        .ifPresent(
            approved ->
                current =
                    tasks
                        .run(() -> CompiledText.compile(pipeline, reviewed.text(), approved))
                        .onSuccess(workspace::setPreview));
  }
}
