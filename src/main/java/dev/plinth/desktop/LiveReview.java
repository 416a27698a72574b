package dev.plinth.desktop;

import dev.plinth.Pipeline;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows the text of a workspace: what review says of it, and what it compiles to. Each change of
 * the text ends what is under way for the former one.
 */
public final class LiveReview {
  private final Workspace workspace;
  private final Pipeline pipeline;
  private final Tasks tasks;
  private final Duration calm;
  private @Nullable Job<?> current;

  /**
   * Begins to follow.
   *
   * @param calm how long nobody may type before it begins
   */
  public LiveReview(Workspace workspace, Pipeline pipeline, Tasks tasks, Duration calm) {
    this.workspace = workspace;
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.calm = calm;
    workspace.textProperty().addListener((property, before, text) -> follow(text));
    workspace
        .documentProperty()
        .addListener((property, before, now) -> follow(workspace.textProperty().get()));
    follow(workspace.textProperty().get());
  }

  private void follow(String text) {
    Job<?> former = current;
    if (former != null) {
      former.cancel();
    }
    current = tasks.runAfter(calm, () -> review(text)).onSuccess(this::reviewed);
  }

  private ReviewedText review(String text) {
    return new ReviewedText(text, pipeline.review(pipeline.read(new SpecText(text))));
  }

  private void reviewed(ReviewedText said) {
    workspace.comment(said);
    said.review()
        .approved()
        .ifPresent(
            approved ->
                current =
                    tasks
                        .run(() -> CompiledText.make(pipeline, said.text(), approved))
                        .onSuccess(workspace::show));
  }
}
