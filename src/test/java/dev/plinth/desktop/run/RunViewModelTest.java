package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.run.DockerProblem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the states of a run. Background work waits in a queue until the test runs it. */
class RunViewModelTest {
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(queue::add, Runnable::run, DirectTasks::fail);
  private final Workspace workspace = new Workspace();
  private final FakeRunner runner = new FakeRunner();
  private final RunViewModel model =
      new RunViewModel(workspace, tasks, () -> runner, Duration.ZERO);

  @BeforeEach
  void openSpec() {
    Tasks direct = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
    new LiveReview(workspace, new Pipeline(), direct, Duration.ZERO);
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    runQueued();
  }

  /** Runs the queued work, except the work that follows a running backend. */
  private void runQueued() {
    while (!queue.isEmpty() && state() != RunState.RUNNING) {
      queue.removeFirst().run();
    }
  }

  /** Starts the project. The work that follows the backend stays in the queue. */
  private void start() {
    model.run();
    runQueued();
  }

  /** Runs all queued work. A backend that may end then ends by itself. */
  private void runAllQueued() {
    while (!queue.isEmpty()) {
      queue.removeFirst().run();
    }
  }

  private void edit(String from, String to) {
    workspace.textProperty().set(SampleSpecs.SHOP.replace(from, to));
  }

  private RunState state() {
    return model.cycle().stateProperty().get();
  }

  @Test
  void runsNothingBeforeASpecIsApproved() {
    RunViewModel early = new RunViewModel(new Workspace(), tasks, () -> runner, Duration.ZERO);
    early.run();
    assertThat(early.cycle().stateProperty().get()).isEqualTo(RunState.IDLE);
    assertThat(early.runnableBinding().get()).isFalse();
  }

  @Test
  void isBusyWhileStarting() {
    model.run();
    assertThat(state()).isEqualTo(RunState.STARTING);
    assertThat(model.cycle().busyBinding().get()).isTrue();
  }

  @Test
  void runsTheShownProject() {
    start();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(model.cycle().backendProperty().get().orElseThrow().url()).isEqualTo(FakeRunner.URL);
    assertThat(workspace.statusProperty().get()).isEqualTo("Running at " + FakeRunner.URL);
    assertThat(model.log().text()).contains("Collecting fastapi", "running at");
  }

  @Test
  void stopsTheBackend() {
    start();
    model.cycle().stop();
    assertThat(state()).isEqualTo(RunState.STOPPING);
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(model.cycle().busyBinding().get()).isFalse();
    assertThat(runner.asked).containsExactly("start shop", "stop shop");
    assertThat(workspace.statusProperty().get()).isEmpty();
  }

  @Test
  void aCancelledStartEndsIdle() {
    model.run();
    model.cycle().stop();
    assertThat(state()).isEqualTo(RunState.STOPPING);
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void stopsABackendThatStartedWhileCancelled() {
    runner.mayStart = new CountDownLatch(1);
    model.run();
    Runnable startWork = queue.removeLast();
    Thread thread = new Thread(startWork);
    runner.mayStart.countDown();
    thread.start();
    join(thread);
    model.cycle().stop();
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(runner.asked).endsWith("stop shop");
  }

  @Test
  void neverShowsABackendAsRunningThatIsAlreadyStopped() {
    Deque<Runnable> fxQueue = new ArrayDeque<>();
    Tasks late = new Tasks(queue::add, fxQueue::add, DirectTasks::fail);
    RunViewModel lateModel = new RunViewModel(workspace, late, () -> runner, Duration.ZERO);
    List<RunState> states = new ArrayList<>();
    lateModel.cycle().stateProperty().addListener((property, before, now) -> states.add(now));
    queue.clear(); // the search for backends of other processes
    runner.mayEnd.countDown();
    lateModel.run();
    queue.removeLast().run(); // the backend runs, and the JavaFX thread does not know yet
    lateModel.cycle().stop();
    while (!queue.isEmpty() || !fxQueue.isEmpty()) {
      (fxQueue.isEmpty() ? queue : fxQueue).removeFirst().run();
    }
    assertThat(states).containsExactly(RunState.STARTING, RunState.STOPPING, RunState.IDLE);
    assertThat(runner.asked).containsExactly("start shop", "stop shop");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void reportsWhyAStartFailed() {
    runner.problem =
        Optional.of(new DockerProblem("Docker is not running", "connection refused", "start it"));
    start();
    assertThat(state()).isEqualTo(RunState.FAILED);
    assertThat(model.cycle().problem().orElseThrow().problem().remedy()).isEqualTo("start it");
    assertThat(model.cycle().busyBinding().get()).isFalse();
  }

  @Test
  void startsAgainAfterAFailure() {
    runner.problem =
        Optional.of(new DockerProblem("Docker is not running", "connection refused", "start it"));
    start();
    runner.problem = Optional.empty();
    start();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(model.cycle().problem()).isEmpty();
  }

  @Test
  void aBackendThatFailsIsStoppedAndReported() {
    runner.end = Optional.of(new DockerProblem("the backend stopped", "", "see the log"));
    runner.mayEnd.countDown();
    start();
    runAllQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
    assertThat(model.cycle().problem().orElseThrow().problem().what())
        .isEqualTo("the backend stopped");
    assertThat(runner.asked).endsWith("stop shop");
    assertThat(model.log().lines())
        .contains(
            new LogLine(LogLine.Kind.ERROR, "ERROR:    172.18.0.1:52116 - a request was cut off"));
  }

  @Test
  void isIdleAfterABackendWasStoppedElsewhere() {
    runner.mayEnd.countDown();
    start();
    runAllQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void saysThatARestartKeepsTheData() {
    start();
    edit("\"entities\"", "\"description\":\"New.\",\"entities\"");
    assertThat(model.restartMessageProperty().get()).contains("a restart keeps the data");
  }

  @Test
  void saysThatARestartChangesTheTables() {
    start();
    edit("title", "label");
    assertThat(model.restartMessageProperty().get()).contains("uses a new, empty database");
  }

  @Test
  void saysNothingAfterAnEditWasReverted() {
    start();
    edit("title", "label");
    edit("nothing", "nothing");
    assertThat(model.restartMessageProperty().get()).isEmpty();
  }

  @Test
  void restartsWithTheShownProject() {
    start();
    edit("shop", "store");
    model.restart();
    runQueued();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start store");
  }

  @Test
  void aStopCancelsAPlannedRestart() {
    start();
    model.restart();
    model.cycle().stop();
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(runner.asked).containsExactly("start shop", "stop shop");
  }

  @Test
  void anEmptyDatabaseIsUsedForOneStart() {
    model.freshProperty().set(true);
    start();
    assertThat(runner.asked).containsExactly("start shop fresh");
    assertThat(model.freshProperty().get()).isFalse();
  }

  @Test
  void findsABackendThatAnotherProcessStarted() {
    runner.others.add(runner.new Backend("other", "1"));
    runner.others.add(runner.new Backend("store", "1"));
    edit("shop", "store");
    runQueued();
    assertThat(model.detectedBackend().foundProperty().get().orElseThrow().project())
        .isEqualTo("store");
    model.detectedBackend().stop();
    runQueued();
    assertThat(runner.asked).containsExactly("stop store");
    assertThat(model.detectedBackend().foundProperty().get()).isEmpty();
  }
}
