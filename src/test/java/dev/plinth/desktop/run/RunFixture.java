package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.settings.PortViewModel;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.problem.Problem;
import dev.plinth.run.DockerProblem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;

/** The view model of a run whose background work waits in a queue until the test runs it. */
abstract class RunFixture {
  final Deque<Runnable> queue = new ArrayDeque<>();

  final Tasks tasks = new Tasks(queue::add, Runnable::run, DirectTasks::fail);

  final Workspace workspace = new Workspace();

  final FakeRunner runner = new FakeRunner();

  final FakeDialogs dialogs = new FakeDialogs();

  final List<Diagnostic> revealed = new ArrayList<>();

  final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);

  final Deque<Runnable> reviews = new ArrayDeque<>();

  final RunViewModel model = viewModel(workspace, tasks);

  RunViewModel viewModel(Workspace shown, Tasks ownTasks) {
    return new RunViewModel(
        shown,
        ownTasks,
        () -> runner,
        new RunTarget(shown, ownTasks, dialogs, revealed::add),
        new DataPlans(new Pipeline(), ownTasks, dialogs),
        new PortViewModel(settings),
        Duration.ZERO);
  }

  @BeforeEach
  void openSpec() {
    Tasks reviewing = new Tasks(reviews::add, Runnable::run, DirectTasks::fail);
    new LiveReview(workspace, new Pipeline(), reviewing, Duration.ZERO);
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    review();
    runQueued();
  }

  /** Reviews and compiles the current text. */
  void review() {
    while (!reviews.isEmpty()) {
      reviews.removeFirst().run();
    }
  }

  /** Runs the queued work, except the work that follows a running backend. */
  void runQueued() {
    while (!queue.isEmpty() && state() != RunState.RUNNING) {
      queue.removeFirst().run();
    }
  }

  /** Starts the project. The work that follows the backend stays in the queue. */
  void start() {
    model.run();
    runQueued();
  }

  /** Runs all queued work. A backend that may end then ends by itself. */
  void runAllQueued() {
    while (!queue.isEmpty()) {
      queue.removeFirst().run();
    }
  }

  void edit(String from, String to) {
    type(from, to);
    review();
  }

  /** Changes the text, whose review is then pending. */
  void type(String from, String to) {
    workspace.textProperty().set(SampleSpecs.SHOP.replace(from, to));
  }

  RunState state() {
    return model.cycle().stateProperty().get();
  }

  void failToStart() {
    failToStart(new Problem("Docker is not running", "connection refused", "start it"));
  }

  void failToStart(Problem problem) {
    runner.problem = Optional.of(new DockerProblem(problem));
    start();
    assertThat(state()).isEqualTo(RunState.FAILED);
  }

  Problem problem() {
    return model.cycle().problemProperty().get().orElseThrow().problem();
  }
}
