package dev.plinth.desktop.prompt;

import dev.plinth.agent.Draft;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.StatusLine;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.prompt.DraftState.Asking;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.desktop.settings.ModelInUse;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What can be done with a prompt: one draft at a time, and its way into the editor. */
public final class PromptViewModel {
  private final Workspace workspace;
  private final Tasks tasks;
  private final PromptPipeline pipeline;
  private final ModelInUse model;
  private final Memory memory;
  private final InstantSource clock;
  private final HandWork handWork;
  private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>(new Idle());
  private final BooleanBinding working =
      Bindings.createBooleanBinding(() -> state.get() instanceof Working, state);
  private final BooleanBinding ready;
  private final BooleanBinding revisable;
  private @Nullable Drafting current;

  /**
   * The room over these.
   *
   * @param clock tells how long a draft takes
   */
  public PromptViewModel(
      Workspace workspace,
      Tasks tasks,
      PromptPipeline pipeline,
      ModelInUse model,
      PromptHistory history,
      InstantSource clock) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.pipeline = pipeline;
    this.model = model;
    this.memory = new Memory(history, tasks);
    this.clock = clock;
    this.handWork = new HandWork(workspace);
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
    return state.getReadOnlyProperty();
  }

  /** What was asked for before. */
  public ReadOnlyObjectProperty<RecentPrompts> recentProperty() {
    return memory.recentProperty();
  }

  /** Which model will answer. */
  public ModelInUse model() {
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
    return state.get() instanceof Working now
        ? Duration.between(now.since(), clock.instant())
        : Duration.ZERO;
  }

  /** Gives what stands in the editor, which a draft would replace. */
  public String mine() {
    return workspace.textProperty().get();
  }

  /** Loads aside what the built-in model needs, so that the first draft need not wait for it. */
  public void preload(Runnable loading) {
    tasks.perform(loading::run);
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
    Drafting drafting = current;
    if (working.get() && drafting != null) {
      drafting.cancel();
      state.set(new Idle());
    }
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
    if (state.get() instanceof Asking asking) {
      take(asking);
    }
  }

  /** Leaves the editor as it is. */
  public void keepMine() {
    if (state.get() instanceof Asking asking) {
      state.set(new Done(asking, false));
    }
  }

  /** Asks once more about a draft that was not taken. */
  public void reconsider() {
    if (state.get() instanceof Done done && !done.taken()) {
      state.set(done.asked());
    }
  }

  /** Puts away what is shown of the last draft. */
  public void dismiss() {
    if (!working.get()) {
      state.set(new Idle());
    }
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
    state.set(Working.since(clock.instant()));
    Drafting drafting = new Drafting(tasks, this::hear);
    current = drafting;
    drafting.begin(
        pipeline, prompt, model.options(), draft -> arrived(draft, from.isPresent()), this::failed);
  }

  private void hear(UnaryOperator<Working> change) {
    if (state.get() instanceof Working now) {
      state.set(change.apply(now));
    }
  }

  private void arrived(Draft draft, boolean revised) {
    List<String> notes = List.of();
    if (state.get() instanceof Working now) {
      notes = Stream.concat(draft.notes().stream(), now.notices().stream()).distinct().toList();
    }
    Asking asking = new Asking(draft, notes, elapsed(), revised);
    if (handWork.yieldsTo(draft.text().value())) {
      take(asking);
    } else {
      state.set(asking);
    }
  }

  /** What was made anew is what later changes are compared with; a revision is such a change. */
  private void take(Asking asking) {
    handWork.replace(asking.draft().text().value());
    if (!asking.revised()) {
      workspace.baselineProperty().set(Optional.of(asking.draft().project()));
    }
    state.set(new Done(asking, true));
  }

  private void failed(Throwable fault) {
    if (fault instanceof ModelProblem problem) {
      state.set(Failed.of(problem));
    } else if (fault instanceof InterruptedException) {
      state.set(new Idle());
    } else {
      state.set(
          new Failed(
              Messages.text("prompt.fault.what"),
              fault.toString(),
              Messages.text("prompt.fault.remedy"),
              List.of()));
    }
  }

  private static String status(DraftState now) {
    return now instanceof Working at
        ? Messages.text("prompt.status", DraftWords.step(at, at.step()))
        : "";
  }
}
