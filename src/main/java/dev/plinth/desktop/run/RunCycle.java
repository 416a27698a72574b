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
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of backends, one at a time: start, run, stop. A backend that was started is always
 * stopped, even if the user cancels its start at the moment when the start succeeds.
 */
public final class RunCycle {
  private final Tasks tasks;
  private final RunEventBuffer events;
  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
  private final BooleanBinding busy =
      Bindings.createBooleanBinding(() -> state.get().isBusy(), state);
  private final ReadOnlyObjectWrapper<Optional<RunningBackend>> backend =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<DockerProblem> problem = Optional.empty();
  private Runnable afterStop = () -> {};
  private @Nullable Job<?> current;

  /**
   * Creates an idle cycle.
   *
   * @param events receives the events of every run
   */
  RunCycle(Tasks tasks, RunEventBuffer events) {
    this.tasks = tasks;
    this.events = events;
  }

  /** Returns the state of the run. */
  public ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Returns whether a backend may be running that must be stopped before the window closes. */
  public BooleanBinding busyBinding() {
    return busy;
  }

  /** Returns the running backend that this window started; empty if no backend is running. */
  public ReadOnlyObjectProperty<Optional<RunningBackend>> backendProperty() {
    return backend.getReadOnlyProperty();
  }

  /** Returns the reason why the last run failed; empty if the last run did not fail. */
  Optional<DockerProblem> problem() {
    return problem;
  }

  /** Starts a project. Must not be called while another run is busy. */
  void start(Runner runner, Project project, RunOptions options) {
    problem = Optional.empty();
    events.reset();
    enter(RunState.STARTING);
    AtomicReference<@Nullable RunningBackend> created = new AtomicReference<>();
    Job<RunningBackend> job =
        tasks.run(
            () -> {
              RunningBackend started = runner.start(project, options, events);
              created.set(started);
              return started;
            });
    current = job;
    job.onSuccess(this::started)
        .onFailure(this::fail)
        .onEnd(
            () -> {
              if (job.isCancelled()) {
                cancelled(Optional.ofNullable(created.get()));
              }
            });
  }

  /** Stops the backend or cancels its start. The data is kept. A planned restart is cancelled. */
  public void stop() {
    afterStop = () -> {};
    if (state.get() == RunState.STARTING) {
      enter(RunState.STOPPING);
      cancel();
    } else if (state.get() == RunState.RUNNING) {
      stopThen(afterStop);
    }
  }

  /**
   * Stops the backend, then runs the action. The action does not run if {@link #stop} is called in
   * between.
   */
  void stopThen(Runnable action) {
    afterStop = action;
    cancel();
    stopBackend(
        () -> {
          enter(RunState.IDLE);
          afterStop.run();
        });
  }

  private void started(RunningBackend running) {
    backend.set(Optional.of(running));
    enter(RunState.RUNNING);
    current =
        tasks
            .perform(() -> running.follow(events))
            .onSuccess(ended -> stopBackend(() -> enter(RunState.IDLE)))
            .onFailure(failure -> stopBackend(() -> fail(failure)));
  }

  /** Stops the backend if the start succeeded at the moment when the user cancelled it. */
  private void cancelled(Optional<RunningBackend> created) {
    backend.set(created);
    stopBackend(() -> enter(RunState.IDLE));
  }

  /** Stops the backend, if there is one, then runs the action. */
  private void stopBackend(Runnable action) {
    Optional<RunningBackend> running = backend.get();
    if (running.isEmpty()) {
      action.run();
      return;
    }
    enter(RunState.STOPPING);
    backend.set(Optional.empty());
    tasks
        .perform(() -> running.get().stop(false, events))
        .onSuccess(stopped -> action.run())
        .onFailure(this::fail);
  }

  private void cancel() {
    Job<?> job = current;
    current = null;
    if (job != null) {
      job.cancel();
    }
  }

  private void fail(Throwable failure) {
    if (failure instanceof DockerProblem dockerProblem) {
      problem = Optional.of(dockerProblem);
      enter(RunState.FAILED);
    } else {
      String what = Messages.text("run.fault");
      String remedy = Messages.text("run.fault.remedy");
      problem = Optional.of(new DockerProblem(what, String.valueOf(failure), remedy));
      enter(RunState.FAILED);
      throw new IllegalStateException(failure);
    }
  }

  private void enter(RunState newState) {
    events.flush();
    state.set(newState);
  }
}
