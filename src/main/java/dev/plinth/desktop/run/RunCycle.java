package dev.plinth.desktop.run;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The way of one backend after the other: from its start over its running to its stop. What was
 * started is always stopped, also if it was cancelled in the moment in which it came up.
 */
final class RunCycle {
  private final Tasks tasks;
  private final RunEventBuffer feed;
  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
  private final ReadOnlyObjectWrapper<Optional<RunningBackend>> backend =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<DockerProblem> problem = Optional.empty();
  private Runnable next = () -> {};
  private @Nullable Job<?> current;

  /** At rest; what is told goes there. */
  RunCycle(Tasks tasks, RunEventBuffer feed) {
    this.tasks = tasks;
    this.feed = feed;
  }

  ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<RunningBackend>> backendProperty() {
    return backend.getReadOnlyProperty();
  }

  /** Gives why it failed; nothing unless it did. */
  Optional<DockerProblem> problem() {
    return problem;
  }

  /** Starts a project; only where nothing is busy. */
  void start(Runner runner, Project project, RunOptions options) {
    problem = Optional.empty();
    feed.begin();
    enter(RunState.STARTING);
    AtomicReference<@Nullable RunningBackend> made = new AtomicReference<>();
    Job<RunningBackend> job =
        tasks.run(
            () -> {
              RunningBackend one = runner.start(project, options, feed);
              made.set(one);
              return one;
            });
    current = job;
    job.onSuccess(this::begun)
        .onFailure(this::fail)
        .onEnd(
            () -> {
              if (job.isCancelled()) {
                cancelled(Optional.ofNullable(made.get()));
              }
            });
  }

  /** Stops what runs, or ends its start, and does nothing more. */
  void stop() {
    next = () -> {};
    if (state.get() == RunState.STARTING) {
      enter(RunState.STOPPING);
      cancel();
    } else if (state.get() == RunState.RUNNING) {
      stopAnd(next);
    }
  }

  /** Stops what runs, and does this once it is gone, unless {@link #stop} comes between. */
  void stopAnd(Runnable then) {
    next = then;
    cancel();
    remove(
        () -> {
          enter(RunState.IDLE);
          next.run();
        });
  }

  private void begun(RunningBackend one) {
    backend.set(Optional.of(one));
    enter(RunState.RUNNING);
    current =
        tasks
            .perform(() -> one.follow(feed))
            .onSuccess(ended -> remove(() -> enter(RunState.IDLE)))
            .onFailure(fault -> remove(() -> fail(fault)));
  }

  /** What was done in the very moment of being cancelled is there, and has to go. */
  private void cancelled(Optional<RunningBackend> made) {
    backend.set(made);
    remove(() -> enter(RunState.IDLE));
  }

  private void remove(Runnable then) {
    Optional<RunningBackend> there = backend.get();
    if (there.isEmpty()) {
      then.run();
      return;
    }
    enter(RunState.STOPPING);
    backend.set(Optional.empty());
    tasks
        .perform(() -> there.get().stop(false, feed))
        .onSuccess(stopped -> then.run())
        .onFailure(this::fail);
  }

  private void cancel() {
    Job<?> job = current;
    current = null;
    if (job != null) {
      job.cancel();
    }
  }

  private void fail(Throwable fault) {
    if (fault instanceof DockerProblem words) {
      problem = Optional.of(words);
      enter(RunState.FAILED);
    } else {
      String what = Messages.text("run.fault");
      String remedy = Messages.text("run.fault.remedy");
      problem = Optional.of(new DockerProblem(what, String.valueOf(fault), remedy));
      enter(RunState.FAILED);
      throw new IllegalStateException(fault);
    }
  }

  private void enter(RunState next) {
    feed.flush();
    state.set(next);
  }
}
