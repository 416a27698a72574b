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

/** What can be done with a prompt: one draft at a time, and its way into the editor. */
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
   * The room over these.
   *
   * @param clock tells how long a draft takes
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
    StringProperty words = workspace.promptProperty();
    ready = Bindings.createBooleanBinding(() -> !words.get().isBlank(), words).and(working.not());
    revisable =
        Bindings.createBooleanBinding(
                this::isApproved, workspace.textProperty(), workspace.commentedProperty())
            .and(ready);
    StatusLine.Speaker status = workspace.status().speaker();
    state.addListener((property, before, now) -> status.tell(status(now)));
  }

  /** The words of the prompt. */
  public StringProperty promptProperty() {
    return workspace.promptProperty();
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<DraftState> stateProperty() {
    return drafts.stateProperty();
  }

  /** What was asked for before. */
  public ReadOnlyObjectProperty<RecentPrompts> recentProperty() {
    return memory.recentProperty();
  }

  /** Which model will answer. */
  public ActiveModel model() {
    return model;
  }

  /** Tells whether a draft is under way. */
  public BooleanBinding workingBinding() {
    return working;
  }

  /** Tells whether {@link #generate} does something: there are words, and no draft is under way. */
  public BooleanBinding readyBinding() {
    return ready;
  }

  /** Tells whether {@link #revise} does something: the spec in the editor is approved, too. */
  public BooleanBinding revisableBinding() {
    return revisable;
  }

  /** Tells how long the draft that is under way has taken until now; zero where there is none. */
  public Duration elapsed() {
    return drafts.elapsed();
  }

  /** Gives what stands in the editor, which a draft would replace. */
  public String mine() {
    return workspace.textProperty().get();
  }

  /**
   * Loads aside what the built-in model needs, so that the first draft need not wait for it.
   *
   * @param calm how long the processor is left to what the window shows first
   */
  public void preload(Duration calm, Runnable loading) {
    tasks.runAfter(
        calm,
        () -> {
          loading.run();
          return true;
        });
  }

  /** Has a model write a new spec. */
  public void generate() {
    if (ready.get()) {
      ask(Optional.empty());
    }
  }

  /** Has a model change the spec that stands in the editor. */
  public void revise() {
    if (revisable.get()) {
      ask(Optional.of(new SpecText(mine())));
    }
  }

  /** Ends the draft that is under way; the prompt stays. */
  public void cancel() {
    drafts.cancel();
  }

  /** Puts other words in; those that stood there are remembered. */
  public void pick(String words) {
    String former = promptProperty().get();
    if (!former.isBlank() && !recentProperty().get().holds(former)) {
      memory.remember(former);
    }
    promptProperty().set(words);
  }

  /** Puts a draft in the place of what was written by hand; the editor can undo it. */
  public void replace() {
    drafts.replace();
  }

  /** Leaves the editor as it is. */
  public void keepMine() {
    drafts.keepMine();
  }

  /** Asks once more about a draft that was not taken. */
  public void reconsider() {
    drafts.reconsider();
  }

  /** Puts away what is shown of the last draft. */
  public void dismiss() {
    drafts.dismiss();
  }

  private boolean isApproved() {
    return Optional.ofNullable(workspace.commentedProperty().get())
        .flatMap(commented -> commented)
        .filter(said -> said.text().equals(mine()))
        .flatMap(said -> said.review().approved())
        .isPresent();
  }

  private void ask(Optional<SpecText> from) {
    Prompt prompt = new Prompt(promptProperty().get().strip(), from);
    memory.remember(prompt.text());
    drafts.start(prompt, model.options());
  }

  private static String status(DraftState now) {
    return now instanceof Working at
        ? Messages.text("prompt.status", DraftMessages.step(at, at.step()))
        : "";
  }
}
