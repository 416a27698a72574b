package dev.plinth.desktop.prompt;

import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.workspace.StatusLine;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The view model of the prompt pane. Starts drafts and revisions, one at a time. */
public final class PromptViewModel {
  private final Workspace workspace;
  private final Tasks tasks;
  private final ActiveModel model;
  private final PromptMemory memory;
  private final DraftCycle drafts;
  private final BooleanBinding ready;
  private final BooleanBinding revisable;
  private final BooleanBinding rejected;

  /**
   * Creates a view model that is idle.
   *
   * @param clock measures the duration of drafts
   */
  public PromptViewModel(
      Workspace workspace,
      Tasks tasks,
      PromptPipeline pipeline,
      ActiveModel model,
      PromptHistory history,
      InstantSource clock) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.model = model;
    this.memory = new PromptMemory(history, tasks);
    this.drafts = new DraftCycle(tasks, pipeline, clock, new HandEdits(workspace));
    StringProperty prompt = workspace.promptProperty();
    ready =
        Bindings.createBooleanBinding(() -> !prompt.get().isBlank(), prompt)
            .and(drafts.workingBinding().not());
    revisable =
        Bindings.createBooleanBinding(
                this::isApproved, workspace.textProperty(), workspace.reviewedTextProperty())
            .and(ready);
    workspace.documentProperty().addListener((property, before, now) -> drafts.leaveDocument());
    workspace.reloadsProperty().addListener((property, before, now) -> drafts.dismiss());
    workspace.textProperty().addListener((property, before, text) -> drafts.textChanged(text));
    rejected =
        Bindings.createBooleanBinding(
            () ->
                workspace
                    .reviewedTextProperty()
                    .get()
                    .filter(reviewed -> reviewed.review().approved().isEmpty())
                    .isPresent(),
            workspace.reviewedTextProperty());
    StatusLine.Entry status = workspace.status().newEntry();
    drafts.stateProperty().addListener((property, before, now) -> status.showTask(statusText(now)));
  }

  /** Returns the text of the prompt. */
  public StringProperty promptProperty() {
    return workspace.promptProperty();
  }

  /** Returns the life cycle of the drafts that this pane starts. */
  public DraftCycle drafts() {
    return drafts;
  }

  /** Returns the recent prompts. */
  public ReadOnlyObjectProperty<RecentPrompts> recentProperty() {
    return memory.recentProperty();
  }

  /** Returns the model that the next draft uses. */
  public ActiveModel model() {
    return model;
  }

  /** Returns whether a draft can start: the prompt is not blank, and no draft is running. */
  public BooleanBinding readyBinding() {
    return ready;
  }

  /** Returns whether a draft can start and the spec in the editor is approved. */
  public BooleanBinding revisableBinding() {
    return revisable;
  }

  /**
   * Returns whether a draft can start, but no revision, because the spec in the editor has errors.
   */
  public BooleanBinding revisionRefusedBinding() {
    return ready.and(rejected);
  }

  /**
   * Loads a model in the background, so that the first draft need not wait for it.
   *
   * @param delay the time to wait before loading, so that the window starts without delay
   * @param loading the action that loads the model
   */
  public void preload(Duration delay, Runnable loading) {
    tasks.runAfter(
        delay,
        () -> {
          loading.run();
          return true;
        });
  }

  /** Starts a draft of a new spec, if {@link #readyBinding} is true. */
  public void generate() {
    if (ready.get()) {
      start(Optional.empty());
    }
  }

  /** Starts a revision of the spec in the editor, if {@link #revisableBinding} is true. */
  public void revise() {
    if (revisable.get()) {
      start(Optional.of(new SpecText(workspace.textProperty().get())));
    }
  }

  /** Replaces the prompt. The previous prompt is added to the recent prompts, unless blank. */
  public void usePrompt(String text) {
    String previous = promptProperty().get();
    if (!previous.isBlank() && !previous.equals(text) && !isPromptInHistory()) {
      memory.remember(previous);
    }
    promptProperty().set(text);
  }

  /** Returns whether the prompt was sent or replaced before, so that the history has it. */
  boolean isPromptInHistory() {
    return recentProperty().get().contains(promptProperty().get());
  }

  /** Returns the prompt if it is only typed; empty if it can be found in the history. */
  public String typedPrompt() {
    return isPromptInHistory() ? "" : promptProperty().get();
  }

  private boolean isApproved() {
    return workspace
        .reviewedTextProperty()
        .get()
        .filter(reviewed -> reviewed.text().equals(workspace.textProperty().get()))
        .flatMap(reviewed -> reviewed.review().approved())
        .isPresent();
  }

  private void start(Optional<SpecText> current) {
    Prompt prompt = new Prompt(promptProperty().get().strip(), current);
    memory.remember(prompt.text());
    drafts.start(prompt, model.options());
  }

  private static String statusText(DraftState state) {
    return state instanceof Working working
        ? Messages.text("prompt.status", DraftMessages.stepText(working, working.step()))
        : "";
  }
}
