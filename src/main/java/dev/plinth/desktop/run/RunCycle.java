package dev.plinth.desktop.run;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.run.DataRefused;
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
  private final ReadOnlyObjectWrapper<Optional<DockerProblem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Runnable>> next =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Runnable> fallback = Optional.empty();
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

  /**
   * Returns the problem that keeps the project from running or stopping; empty if there is none.
   */
  ReadOnlyObjectProperty<Optional<DockerProblem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Returns the action that follows once the run has ended; empty if there is none. */
  ReadOnlyObjectProperty<Optional<Runnable>> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /** Starts a project. Must not be called while another run is busy. */
  void start(Runner runner, Project project, RunOptions options) {
    start(runner, project, options, Optional.empty());
  }

  /**
   * Starts a project in place of another one. Must not be called while another run is busy.
   *
   * @param former starts the other one again; runs if the data does not allow the change, or the
   *     user cancels
   */
  void start(Runner runner, Project project, RunOptions options, Optional<Runnable> former) {
    problem.set(Optional.empty());
    fallback = former;
    launch(runner, project, options);
  }

  /** Starts a project, and leaves the problem that is shown. */
  void launch(Runner runner, Project project, RunOptions options) {
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

  /** Stops the backend or cancels its start. The data is kept. A planned start is cancelled. */
  public void stop() {
    next.set(Optional.empty());
    end();
  }

  /**
   * Stops the backend or cancels its start, then runs the action. The action does not run if {@link
   * #stop} is called in between, or if the backend cannot be stopped.
   */
  void stopThen(Runnable action) {
    next.set(Optional.of(action));
    end();
  }

  private void end() {
    if (state.get() == RunState.STARTING) {
      enter(RunState.CANCELLING);
      cancel();
    } else if (state.get() == RunState.RUNNING) {
      cancel();
      stopBackend(this::ended);
    }
  }

  private void ended() {
    Optional<Runnable> action = next.get();
    next.set(Optional.empty());
    enter(RunState.IDLE);
    action.ifPresent(Runnable::run);
  }

  /**
   * Leaves the backend running when this process ends, then runs the action. If that fails, the
   * problem is shown and the action does not run.
   */
  public void detachThen(Runnable action) {
    RunningBackend running = backend.get().orElseThrow();
    tasks
        .perform(running::detach)
        .onSuccess(
            detached -> {
              cancel();
              backend.set(Optional.empty());
              enter(RunState.IDLE);
              action.run();
            })
        .onFailure(failure -> problem.set(Optional.of(dockerProblem(failure))));
  }

  /** Shows a problem that came up outside of a run. */
  void show(DockerProblem failure) {
    problem.set(Optional.of(failure));
  }

  /** Removes the problem, because the user has read it or its cause is gone. */
  void dismissProblem() {
    problem.set(Optional.empty());
    if (state.get() == RunState.FAILED) {
      enter(RunState.IDLE);
    }
  }

  private void started(RunningBackend running) {
    backend.set(Optional.of(running));
    enter(RunState.RUNNING);
    current =
        tasks
            .perform(() -> running.follow(events))
            .onSuccess(end -> stopBackend(this::ended))
            .onFailure(failure -> stopBackend(() -> fail(failure)));
  }

  /** Stops the backend if the start succeeded at the moment when the user cancelled it. */
  private void cancelled(Optional<RunningBackend> created) {
    backend.set(created);
    stopBackend(this::ended);
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
    next.set(Optional.empty());
    boolean declined = failure instanceof PlanDeclined;
    problem.set(declined ? Optional.empty() : Optional.of(dockerProblem(failure)));
    enter(declined ? RunState.IDLE : RunState.FAILED);
    if (declined || failure instanceof DataRefused) {
      Optional<Runnable> former = fallback;
      fallback = Optional.empty();
      former.ifPresent(Runnable::run);
    }
    if (!(failure instanceof ProblemException)) {
      throw new IllegalStateException(failure);
    }
  }

  private static DockerProblem dockerProblem(Throwable failure) {
    if (failure instanceof DockerProblem known) {
      return known;
    }
    return failure instanceof ProblemException known
        ? new DockerProblem(known.problem())
        : new DockerProblem(
            Messages.text("run.fault"), String.valueOf(failure), Messages.text("run.fault.remedy"));
  }

  private void enter(RunState newState) {
    events.flush();
    state.set(newState);
  }
}
