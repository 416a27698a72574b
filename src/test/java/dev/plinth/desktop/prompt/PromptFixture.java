package dev.plinth.desktop.prompt;

import dev.plinth.Pipeline;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.settings.KeysInMemory;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.property.SimpleObjectProperty;

/** Creates prompt view models over a workspace that is reviewed at once. */
final class PromptFixture {
  static final String PROMPT = "a shop with products";

  private PromptFixture() {}

  /** Returns a view model with the prompt {@link #PROMPT}. */
  static PromptViewModel of(
      Workspace workspace, PromptPipeline pipeline, Tasks tasks, InstantSource clock) {
    Tasks direct = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
    new LiveReview(workspace, new Pipeline(), direct, Duration.ZERO);
    ActiveModel model =
        new ActiveModel(new SimpleObjectProperty<>(Settings.DEFAULT), new KeysInMemory(), direct);
    workspace.promptProperty().set(PROMPT);
    return new PromptViewModel(workspace, tasks, pipeline, model, new HistoryInMemory(), clock);
  }
}
