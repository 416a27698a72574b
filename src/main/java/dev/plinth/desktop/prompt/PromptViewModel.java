package dev.plinth.desktop.prompt;

import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.StatusLine;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The view model of the prompt pane. Runs one draft at a time and puts it into the editor. */
public final class PromptViewModel {
  private final Workspace workspace;
  private final Tasks tasks;
  private final ActiveModel model;
  private final PromptMemory memory;
  private final DraftCycle drafts;
  private final BooleanBinding working;
  private final BooleanBinding ready;
  private final BooleanBinding revisable;

  /**
   * Creates a view model that is idle.
   *
   * @param clock measures how long a draft takes
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
    var state = drafts.stateProperty();
    working = Bindings.createBooleanBinding(drafts::isWorking, state);
    StringProperty prompt = workspace.promptProperty();
    ready = Bindings.createBooleanBinding(() -> !prompt.get().isBlank(), prompt).and(working.not());
    revisable =
        Bindings.createBooleanBinding(
                this::isApproved, workspace.textProperty(), workspace.reviewedTextProperty())
            .and(ready);
    StatusLine.Entry status = workspace.status().newEntry();
    state.addListener((property, before, now) -> status.showTask(statusText(now)));
  }

  /** Returns the text of the prompt. */
  public StringProperty promptProperty() {
    return workspace.promptProperty();
  }

  /** Returns the state of the current draft. */
  public ReadOnlyObjectProperty<DraftState> stateProperty() {
    return drafts.stateProperty();
  }

  /** Returns the recent prompts. */
  public ReadOnlyObjectProperty<RecentPrompts> recentProperty() {
    return memory.recentProperty();
  }

  /** Returns the model that the next draft uses. */
  public ActiveModel model() {
    return model;
  }

  /** Returns whether a draft is running. */
  public BooleanBinding workingBinding() {
    return working;
  }

  /** Returns whether a draft can start: the prompt is not blank, and no draft is running. */
  public BooleanBinding readyBinding() {
    return ready;
  }

  /** Returns whether a draft can start and the spec in the editor is approved. */
  public BooleanBinding revisableBinding() {
    return revisable;
  }

  /** Returns how long the running draft has taken so far; zero if no draft is running. */
  public Duration elapsed() {
    return drafts.elapsed();
  }

  /** Returns the text in the editor. */
  public String editorText() {
    return workspace.textProperty().get();
  }

  /**
   * Loads a model in the background, so that the first draft need not wait for it.
   *
   * @param delay how long to wait first, so that loading does not slow down the start of the window
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
      start(Optional.of(new SpecText(editorText())));
    }
  }

  /** Cancels the running draft. The prompt stays. */
  public void cancel() {
    drafts.cancel();
  }

  /** Replaces the prompt. The previous prompt is kept in the recent prompts, unless blank. */
  public void usePrompt(String text) {
    String previous = promptProperty().get();
    if (!previous.isBlank() && !recentProperty().get().contains(previous)) {
      memory.remember(previous);
    }
    promptProperty().set(text);
  }

  /** Replaces the text in the editor with the proposed draft. The editor can undo this. */
  public void replace() {
    drafts.replace();
  }

  /** Rejects the proposed draft. The text in the editor stays. */
  public void keepMine() {
    drafts.keepMine();
  }

  /** Proposes the rejected draft again. */
  public void reconsider() {
    drafts.reconsider();
  }

  /** Closes the result of the last draft. */
  public void dismiss() {
    drafts.dismiss();
  }

  private boolean isApproved() {
    return Optional.ofNullable(workspace.reviewedTextProperty().get())
        .flatMap(reviewed -> reviewed)
        .filter(reviewed -> reviewed.text().equals(editorText()))
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
