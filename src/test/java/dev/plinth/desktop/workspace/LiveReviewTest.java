package dev.plinth.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.project.Project;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveReviewTest {
  private final Workspace workspace = new Workspace();

  private void follow() {
    Tasks tasks = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
  }

  @Test
  void showsTheProjectOfAnApprovedText() {
    follow();
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    assertThat(workspace.previewProperty().get().map(CompiledText::project).map(Project::name))
        .contains("shop");
    assertThat(workspace.outdatedBinding().get()).isFalse();
  }

  @Test
  void keepsTheLastProjectWhileTheTextIsBroken() {
    follow();
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    workspace.textProperty().set(SampleSpecs.SHOP.replace("string", "strong"));
    assertThat(workspace.previewProperty().get().map(CompiledText::text))
        .contains(SampleSpecs.SHOP);
    assertThat(workspace.outdatedBinding().get()).isTrue();
    assertThat(
            workspace.reviewedTextProperty().get().orElseThrow().review().diagnostics().hasErrors())
        .isTrue();
  }

  @Test
  void comparesWithTheFirstProjectOfADocument() {
    follow();
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    workspace.textProperty().set(SampleSpecs.SHOP.replace("title", "label"));
    Project first = workspace.baselineProperty().get().orElseThrow();
    Project now = workspace.previewProperty().get().orElseThrow().project();
    assertThat(first.revision()).isNotEqualTo(now.revision());
  }

  @Test
  void dropsTheReviewOfAnEarlierText() {
    Deque<Runnable> callbacks = new ArrayDeque<>();
    Tasks tasks = new Tasks(Runnable::run, callbacks::add, DirectTasks::fail);
    workspace.textProperty().set(SampleSpecs.SHOP);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    workspace.textProperty().set(SampleSpecs.SHOP.replace("title", "label"));
    callbacks.removeFirst().run(); // of the earlier text, whose review ended before the change
    assertThat(workspace.reviewedTextProperty().get()).isEmpty();
  }
}
