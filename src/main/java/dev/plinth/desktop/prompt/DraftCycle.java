package dev.plinth.desktop.prompt;

import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of drafts, one at a time. A draft starts with a prompt. The draft ends when it is
 * put into the editor, rejected or cancelled, or when it fails. Its result belongs to the document
 * that it was drafted for: it goes when another document opens, and while the draft is undone.
 */
public final class DraftCycle {
  private final Tasks tasks;
  private final PromptPipeline pipeline;
  private final InstantSource clock;
  private final HandEdits handEdits;
  private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>(new Idle());
  private final BooleanBinding working =
      Bindings.createBooleanBinding(() -> state.get() instanceof Working, state);
  private @Nullable RunningDraft current;
  private @Nullable Applied applied;

  /** A draft in the editor, and the texts that undo and redo bring back. */
  private record Applied(Done done, String before, String after) {}

  /** Creates an idle cycle. Its drafts replace hand edits only if the user agrees. */
  DraftCycle(Tasks tasks, PromptPipeline pipeline, InstantSource clock, HandEdits handEdits) {
    this.tasks = tasks;
    this.pipeline = pipeline;
    this.clock = clock;
    this.handEdits = handEdits;
  }

  /** Returns the state of the current draft. */
  public ReadOnlyObjectProperty<DraftState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Returns whether a draft is running. */
  public BooleanBinding workingBinding() {
    return working;
  }

  /** Returns the time since the running draft started; zero if no draft is running. */
  Duration elapsed() {
    return state.get() instanceof Working now
        ? Duration.between(now.start(), clock.instant())
        : Duration.ZERO;
  }

  /** Starts a draft. Must not be called while another draft is running. */
  void start(Prompt prompt, DraftOptions options) {
    applied = null;
    state.set(Working.startedAt(clock.instant()));
    RunningDraft draft = new RunningDraft(tasks, this::update);
    current = draft;
    draft.start(pipeline, prompt, options, result -> finish(result, prompt), this::fail);
  }

  /** Ends the draft of a document that is no longer open. */
  void leaveDocument() {
    cancel();
    dismiss();
  }

  /** Hides the result while the draft is undone, and shows the result again after redo. */
  void textChanged(String text) {
    Applied last = applied;
    if (last != null && text.equals(last.after()) && state.get() instanceof Idle) {
      state.set(last.done());
    } else if (last != null && text.equals(last.before()) && state.get().equals(last.done())) {
      state.set(new Idle());
    }
  }

  /** Cancels the running draft. The prompt stays. */
  public void cancel() {
    RunningDraft draft = current;
    if (working.get() && draft != null) {
      draft.cancel();
      state.set(new Idle());
    }
  }

  /** Returns the changes that a proposed draft would make to the text in the editor. */
  LineDiff changes(Proposed proposal) {
    return LineDiff.of(handEdits.text(), handEdits.textWith(proposal.draft(), proposal.revised()));
  }

  /** Replaces the text in the editor with the proposed draft, as one step that can be undone. */
  public void replace() {
    if (state.get() instanceof Proposed proposal) {
      apply(proposal);
    }
  }

  /** Rejects the proposed draft. The text in the editor stays. */
  public void keepMine() {
    if (state.get() instanceof Proposed proposal) {
      state.set(new Done(proposal, false, List.of()));
    }
  }

  /** Proposes the rejected draft again. */
  void reconsider() {
    if (state.get() instanceof Done done && !done.applied()) {
      state.set(done.proposal());
    }
  }

  /** Closes the result of the last draft. Does nothing while a draft is running. */
  void dismiss() {
    if (!working.get()) {
      applied = null;
      state.set(new Idle());
    }
  }

  private void update(UnaryOperator<Working> change) {
    if (state.get() instanceof Working now) {
      state.set(change.apply(now));
    }
  }

  private void finish(Draft draft, Prompt prompt) {
    List<String> notes = List.of();
    if (state.get() instanceof Working now) {
      notes = Stream.concat(draft.notes().stream(), now.notices().stream()).distinct().toList();
    }
    boolean revised = prompt.current().isPresent();
    Proposed proposal = new Proposed(draft, notes, elapsed(), revised);
    if (handEdits.allowReplacement(draft, prompt.current())) {
      apply(proposal);
    } else {
      state.set(proposal);
    }
  }

  private void apply(Proposed proposal) {
    String before = handEdits.text();
    handEdits.replace(proposal.draft(), proposal.revised());
    String after = handEdits.text();
    Done done = new Done(proposal, true, List.of());
    applied = new Applied(done, before, after);
    state.set(done);
    if (proposal.revised()) {
      tasks
          .run(() -> RevisionSummary.of(before, after))
          .onSuccess(changes -> showChanges(done, changes));
    }
  }

  /** Shows what a revision changed, unless its result has been closed. */
  private void showChanges(Done done, List<String> changes) {
    Applied last = applied;
    if (last != null && last.done().equals(done)) {
      Done summarised = new Done(done.proposal(), true, changes);
      applied = new Applied(summarised, last.before(), last.after());
      if (state.get().equals(done)) {
        state.set(summarised);
      }
    }
  }

  private void fail(Throwable failure) {
    if (failure instanceof ModelProblem known) {
      state.set(new Failed(known.problem(), known.attempts()));
    } else if (failure instanceof InterruptedException) {
      state.set(new Idle());
    } else {
      state.set(
          new Failed(
              new Problem(
                  Messages.text("prompt.fault.what"),
                  failure.toString(),
                  Messages.text("prompt.fault.remedy")),
              List.of()));
    }
  }
}
