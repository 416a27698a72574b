package dev.plinth.desktop.run;

import dev.plinth.desktop.CompiledText;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.StatusLine;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
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

/** Runs the shown project, one at a time, and knows how that stands. */
public final class RunViewModel {
  private static final int PAUSES_OF_CALM = 20;

  private final Workspace workspace;
  private final Supplier<Runner> runner;
  private final RunLog log = new RunLog();
  private final RunCycle cycle;
  private final DetectedBackend elsewhere;
  private final StatusLine.Speaker status;
  private final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(RunProgress.BEGIN);
  private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper("");
  private final BooleanProperty fresh = new SimpleBooleanProperty();
  private final BooleanBinding busy;
  private final BooleanBinding runnable;
  private Optional<Project> started = Optional.empty();

  /**
   * Runs nothing yet.
   *
   * @param runner gives what runs projects, with the settings of that moment
   * @param pause how long what a run tells is collected before it is shown
   */
  public RunViewModel(Workspace workspace, Tasks tasks, Supplier<Runner> runner, Duration pause) {
    this.workspace = workspace;
    this.runner = runner;
    status = workspace.status().speaker();
    cycle = new RunCycle(tasks, new RunEventBuffer(tasks, pause, this::hear));
    elsewhere = new DetectedBackend(tasks, runner, pause.multipliedBy(PAUSES_OF_CALM));
    busy = Bindings.createBooleanBinding(this::isBusy, cycle.stateProperty());
    var preview = workspace.previewProperty();
    runnable = Bindings.createBooleanBinding(() -> preview.get().isPresent(), preview);
    preview.addListener((property, before, now) -> follow(before));
    cycle.stateProperty().addListener((property, before, now) -> entered(now));
    follow(Optional.empty());
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<RunState> stateProperty() {
    return cycle.stateProperty();
  }

  /** Whether something runs, or is about to; the window may not end before {@link #stop} did. */
  public BooleanBinding busyBinding() {
    return busy;
  }

  /** Tells the same for this moment. */
  public boolean isBusy() {
    return cycle.stateProperty().get().isBusy();
  }

  /** Tells whether something runs and another project is shown. */
  public BooleanBinding restartableBinding() {
    return cycle.stateProperty().isEqualTo(RunState.RUNNING).and(change.isNotEmpty());
  }

  /** How far a start is. */
  ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What runs. */
  public ReadOnlyObjectProperty<Optional<RunningBackend>> backendProperty() {
    return cycle.backendProperty();
  }

  /** Gives why it failed; nothing unless it did. */
  Optional<DockerProblem> problem() {
    return cycle.problem();
  }

  /** What restarting would bring; empty where what runs is what is shown. */
  ReadOnlyStringProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  /** Whether the next start begins with an empty database; each wish holds for one start. */
  BooleanProperty freshProperty() {
    return fresh;
  }

  /** Whether there is a project that could be run. */
  BooleanBinding runnableBinding() {
    return runnable;
  }

  /** What was said. */
  RunLog log() {
    return log;
  }

  /** What others run of this project. */
  DetectedBackend elsewhere() {
    return elsewhere;
  }

  /** Starts the shown project, unless one is busy. */
  public void run() {
    if (!isBusy()) {
      workspace.previewProperty().get().ifPresent(preview -> start(preview.project()));
    }
  }

  private void start(Project project) {
    elsewhere.forget();
    log.clear();
    started = Optional.of(project);
    RunOptions options = new RunOptions(OptionalInt.empty(), fresh.get(), false);
    cycle.start(runner.get(), project, options);
  }

  /** Stops what runs, or ends its start; its data stays. What is stopping already goes on. */
  public void stop() {
    cycle.stop();
  }

  /** Puts the shown project in the place of the one that runs. */
  public void restart() {
    if (cycle.stateProperty().get() == RunState.RUNNING) {
      cycle.stopAnd(this::run);
    }
  }

  private void entered(RunState state) {
    if (state == RunState.RUNNING) {
      fresh.set(false);
    }
    if (state == RunState.FAILED) { // perhaps because it runs already
      name(workspace.previewProperty().get()).ifPresent(elsewhere::look);
    }
    compare();
    tell();
  }

  private void hear(RunEventBuffer.Batch batch) {
    log.add(batch.lines());
    progress.set(batch.progress());
    tell();
  }

  private void tell() {
    RunState state = cycle.stateProperty().get();
    switch (state) {
      case IDLE, FAILED -> status.fallSilent();
      case STARTING -> status.tell(progress.get().words());
      case RUNNING -> status.mention(address());
      case STOPPING -> status.tell(state.words());
    }
  }

  private String address() {
    return backendProperty().get().map(one -> Messages.text("run.runningAt", one.url())).orElse("");
  }

  private void follow(Optional<CompiledText> before) {
    compare();
    Optional<String> name = name(workspace.previewProperty().get());
    if (!isBusy() && !name.equals(name(before))) {
      name.ifPresent(elsewhere::look);
    }
  }

  private static Optional<String> name(Optional<CompiledText> preview) {
    return preview.map(shown -> shown.project().name());
  }

  private void compare() {
    boolean runs = cycle.stateProperty().get() == RunState.RUNNING;
    Optional<Project> shown = workspace.previewProperty().get().map(CompiledText::project);
    change.set(RestartMessage.of(runs ? started : Optional.empty(), shown));
  }
}
