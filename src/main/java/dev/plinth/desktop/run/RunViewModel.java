package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.settings.PortViewModel;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.desktop.workspace.StatusLine;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
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

  /** The places of the remedies if Docker does not answer. */
  private static final Set<RemedyPlace> OF_DOCKER =
      EnumSet.of(RemedyPlace.DOCKER, RemedyPlace.DOCKER_HOST);

  private final Workspace workspace;
  private final Tasks tasks;
  private final Supplier<Runner> runner;
  private final RunLog log = new RunLog();
  private final RunCycle cycle;
  private final DetectedBackend detectedBackend;
  private final StatusLine.Entry status;
  private final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(RunProgress.INITIAL);
  private final ReadOnlyStringWrapper restartMessage = new ReadOnlyStringWrapper("");
  private final BooleanProperty fresh = new SimpleBooleanProperty();
  private final RunTarget target;
  private final RunLauncher launcher;
  private final PortViewModel port;
  private final StringBinding progressText;

  /**
   * Creates a view model that runs no project yet.
   *
   * @param runner supplies a runner with the current settings
   * @param target chooses the project of a run
   * @param plans plans how existing data follows the project
   * @param pause the time for which the events of a run are collected before they are shown
   */
  public RunViewModel(
      Workspace workspace,
      Tasks tasks,
      Supplier<Runner> runner,
      RunTarget target,
      DataPlans plans,
      PortViewModel port,
      Duration pause) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.runner = runner;
    this.target = target;
    this.port = port;
    status = workspace.status().newEntry();
    cycle = new RunCycle(tasks, new RunEventBuffer(tasks, pause, this::showBatch));
    launcher = new RunLauncher(cycle, runner, plans);
    detectedBackend = new DetectedBackend(tasks, runner, pause.multipliedBy(SEARCH_DELAY_PAUSES));
    progressText =
        Bindings.createStringBinding(
            this::currentProgress, cycle.stateProperty(), cycle.nextProperty(), progress);
    workspace.previewProperty().addListener((property, before, now) -> previewChanged(before));
    cycle.stateProperty().addListener((property, before, now) -> stateChanged(now));
    cycle.nextProperty().addListener((property, before, now) -> updateStatus());
    port.textProperty().addListener((property, before, now) -> remedied(RemedyPlace.PORT));
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

  /** Returns the progress of the start or the end of the run as one line for users. */
  StringBinding progressTextBinding() {
    return progressText;
  }

  private String currentProgress() {
    RunState state = cycle.stateProperty().get();
    if (!state.isEnding()) {
      return progress.get().text();
    }
    boolean startsAgain = cycle.nextProperty().get().isPresent();
    return startsAgain ? Messages.text("run.again.after", state.label()) : state.label();
  }

  /** Returns the port of the next start. */
  PortViewModel port() {
    return port;
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

  /** Returns the log of the last run. */
  RunLog log() {
    return log;
  }

  /** Returns the backend of the shown project that another process runs. */
  DetectedBackend detectedBackend() {
    return detectedBackend;
  }

  /** Returns whether {@link #run} starts a project now, or after the run that is ending. */
  public BooleanBinding startableBinding() {
    var state = cycle.stateProperty();
    return state.isNotEqualTo(RunState.STARTING).and(state.isNotEqualTo(RunState.RUNNING));
  }

  /**
   * Starts the project of the current text. While another run is ending, the start follows its end.
   * Does nothing while a backend runs or starts.
   */
  public void run() {
    if (cycle.stateProperty().get().isEnding()) {
      cycle.stopThen(this::run);
    } else if (!cycle.busyBinding().get()) {
      launcher.forget();
      target.choose(text -> start(text, Optional.empty()));
    }
  }

  private void start(CompiledText text, Optional<PlanChoice> choice) {
    if (cycle.busyBinding().get()) {
      return; // another start was faster
    }
    if (!port.problemProperty().get().isEmpty()) {
      cycle.show(RunLauncher.invalidPort(port));
      return;
    }
    detectedBackend.clear();
    log.clear();
    launcher.start(text, new RunOptions(port.port(), fresh.get(), false), choice);
  }

  /** Starts the project on a port that Docker chooses if the default port is taken. */
  void runOnFreePort() {
    port.textProperty().set("");
    run();
  }

  /**
   * Stops the backend and starts the project of the current text in its place. If the tables
   * differ, the user first sees how the data follows.
   */
  public void restart() {
    if (cycle.stateProperty().get() == RunState.RUNNING) {
      target.choose(this::restart);
    }
  }

  private void restart(CompiledText next) {
    launcher.choose(
        next,
        fresh.get(),
        choice -> {
          if (cycle.stateProperty().get() == RunState.RUNNING) {
            cycle.stopThen(() -> start(next, choice));
          }
        });
  }

  /** Stops the backend that another process runs. */
  void stopDetected() {
    detectedBackend.stop(() -> remedied(RemedyPlace.OTHER_RUN), cycle::show);
  }

  /** Removes the problem if its remedy is in this place. */
  private void remedied(RemedyPlace place) {
    if (problemPlace().equals(Optional.of(place))) {
      cycle.dismissProblem();
    }
  }

  private Optional<RemedyPlace> problemPlace() {
    return cycle.problemProperty().get().flatMap(failure -> failure.problem().place());
  }

  /** Removes the problem if Docker did not answer before and answers now. */
  public void checkDockerAgain() {
    if (cycle.busyBinding().get() || problemPlace().filter(OF_DOCKER::contains).isEmpty()) {
      return;
    }
    tasks
        .run(runner.get()::server)
        .onSuccess(server -> OF_DOCKER.forEach(this::remedied))
        .onFailure(this::updateProblem);
  }

  private void updateProblem(Throwable failure) {
    if (!(failure instanceof DockerProblem problem)) {
      throw new IllegalStateException(failure);
    }
    if (problemPlace().filter(OF_DOCKER::contains).isPresent()) {
      cycle.show(problem);
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
      case STARTING, CANCELLING, STOPPING -> status.showTask(currentProgress());
      case RUNNING -> status.showState(addressText());
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
    Optional<Project> runs = launcher.started().filter(text -> running).map(CompiledText::project);
    restartMessage.set(RestartMessage.of(runs, shown));
  }
}
