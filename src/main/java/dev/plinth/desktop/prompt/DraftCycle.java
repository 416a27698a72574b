package dev.plinth.desktop.prompt;

import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Asking;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.prompt.DraftState.Working;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The way of one draft after the other: from a prompt over what its model says to the editor, or to
 * whatever else becomes of it.
 */
final class DraftCycle {
  private final Tasks tasks;
  private final PromptPipeline pipeline;
  private final InstantSource clock;
  private final HandEdits handWork;
  private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>(new Idle());
  private @Nullable RunningDraft current;

  /** At rest; drafts go where nobody's hand work is lost. */
  DraftCycle(Tasks tasks, PromptPipeline pipeline, InstantSource clock, HandEdits handWork) {
    this.tasks = tasks;
    this.pipeline = pipeline;
    this.clock = clock;
    this.handWork = handWork;
  }

  ReadOnlyObjectProperty<DraftState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  boolean isWorking() {
    return state.get() instanceof Working;
  }

  Duration elapsed() {
    return state.get() instanceof Working now
        ? Duration.between(now.since(), clock.instant())
        : Duration.ZERO;
  }

  /** Asks a model; only where no draft is under way. */
  void start(Prompt prompt, DraftOptions options) {
    state.set(Working.since(clock.instant()));
    RunningDraft drafting = new RunningDraft(tasks, this::hear);
    current = drafting;
    boolean revised = prompt.current().isPresent();
    drafting.begin(pipeline, prompt, options, draft -> arrived(draft, revised), this::failed);
  }

  void cancel() {
    RunningDraft drafting = current;
    if (isWorking() && drafting != null) {
      drafting.cancel();
      state.set(new Idle());
    }
  }

  void replace() {
    if (state.get() instanceof Asking asking) {
      take(asking);
    }
  }

  void keepMine() {
    if (state.get() instanceof Asking asking) {
      state.set(new Done(asking, false));
    }
  }

  void reconsider() {
    if (state.get() instanceof Done done && !done.taken()) {
      state.set(done.asked());
    }
  }

  void dismiss() {
    if (!isWorking()) {
      state.set(new Idle());
    }
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

  private void take(Asking asking) {
    handWork.replace(asking.draft(), asking.revised());
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
}
