package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.desktop.workspace.StatusLine;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.project.Project;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The view model of the run pane. Runs the shown project, one backend at a time. */
public final class RunViewModel {
  /** The delay of a search for a backend, as a multiple of the pause between batches. */
  private static final int SEARCH_DELAY_PAUSES = 20;

  private final Workspace workspace;
  private final Supplier<Runner> runner;
  private final RunLog log = new RunLog();
  private final RunCycle cycle;
  private final DetectedBackend detectedBackend;
  private final StatusLine.Entry status;
  private final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(RunProgress.INITIAL);
  private final ReadOnlyStringWrapper restartMessage = new ReadOnlyStringWrapper("");
  private final BooleanProperty fresh = new SimpleBooleanProperty();
  private final BooleanBinding runnable;
  private Optional<Project> started = Optional.empty();

  /**
   * Creates a view model that runs no project yet.
   *
   * @param runner supplies a runner with the current settings
   * @param pause the time for which the events of a run are collected before they are shown
   */
  public RunViewModel(Workspace workspace, Tasks tasks, Supplier<Runner> runner, Duration pause) {
    this.workspace = workspace;
    this.runner = runner;
    status = workspace.status().newEntry();
    cycle = new RunCycle(tasks, new RunEventBuffer(tasks, pause, this::showBatch));
    detectedBackend = new DetectedBackend(tasks, runner, pause.multipliedBy(SEARCH_DELAY_PAUSES));
    var preview = workspace.previewProperty();
    runnable = Bindings.createBooleanBinding(() -> preview.get().isPresent(), preview);
    preview.addListener((property, before, now) -> previewChanged(before));
    cycle.stateProperty().addListener((property, before, now) -> stateChanged(now));
    previewChanged(Optional.empty());
  }

  /** Returns the life cycle of the backends that this pane starts. */
  public RunCycle cycle() {
    return cycle;
  }

  /** Returns whether a backend is running and its project differs from the shown project. */
  public BooleanBinding restartableBinding() {
    return cycle.stateProperty().isEqualTo(RunState.RUNNING).and(restartMessage.isNotEmpty());
  }

  /** Returns the progress of the start. */
  ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Returns the message about the effect of a restart; empty if there is no reason to restart. */
  ReadOnlyStringProperty restartMessageProperty() {
    return restartMessage.getReadOnlyProperty();
  }

  /**
   * Returns whether the next start uses an empty database. False again after a successful start.
   */
  BooleanProperty freshProperty() {
    return fresh;
  }

  /** Returns whether there is a project to run. */
  BooleanBinding runnableBinding() {
    return runnable;
  }

  /** Returns the log of the last run. */
  RunLog log() {
    return log;
  }

  /** Returns the backend of the shown project that another process runs. */
  DetectedBackend detectedBackend() {
    return detectedBackend;
  }

  /** Starts the shown project, if there is one and no run is busy. */
  public void run() {
    if (!cycle.busyBinding().get()) {
      workspace.previewProperty().get().ifPresent(preview -> start(preview.project()));
    }
  }

  private void start(Project project) {
    detectedBackend.clear();
    log.clear();
    started = Optional.of(project);
    RunOptions options = new RunOptions(OptionalInt.empty(), fresh.get(), false);
    cycle.start(runner.get(), project, options);
  }

  /** Stops the backend and starts the shown project in its place. */
  public void restart() {
    if (cycle.stateProperty().get() == RunState.RUNNING) {
      cycle.stopThen(this::run);
    }
  }

  private void stateChanged(RunState state) {
    if (state == RunState.RUNNING) {
      fresh.set(false);
    }
    if (state == RunState.FAILED) { // another process may already run the project
      name(workspace.previewProperty().get()).ifPresent(detectedBackend::search);
    }
    updateRestartMessage();
    updateStatus();
  }

  private void showBatch(RunEventBuffer.Batch batch) {
    log.add(batch.lines());
    progress.set(batch.progress());
    updateStatus();
  }

  private void updateStatus() {
    RunState state = cycle.stateProperty().get();
    switch (state) {
      case IDLE, FAILED -> status.clear();
      case STARTING -> status.showTask(progress.get().text());
      case RUNNING -> status.showState(addressText());
      case STOPPING -> status.showTask(state.label());
    }
  }

  private String addressText() {
    return cycle
        .backendProperty()
        .get()
        .map(backend -> Messages.text("run.runningAt", backend.url()))
        .orElse("");
  }

  private void previewChanged(Optional<CompiledText> before) {
    updateRestartMessage();
    Optional<String> name = name(workspace.previewProperty().get());
    if (!cycle.busyBinding().get() && !name.equals(name(before))) {
      name.ifPresent(detectedBackend::search);
    }
  }

  private static Optional<String> name(Optional<CompiledText> preview) {
    return preview.map(shown -> shown.project().name());
  }

  private void updateRestartMessage() {
    boolean running = cycle.stateProperty().get() == RunState.RUNNING;
    Optional<Project> shown = workspace.previewProperty().get().map(CompiledText::project);
    restartMessage.set(RestartMessage.of(running ? started : Optional.empty(), shown));
  }
}
