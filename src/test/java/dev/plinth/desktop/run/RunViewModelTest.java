package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.Tasks;
import dev.plinth.run.DockerProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests the states of a run. */
class RunViewModelTest extends RunFixture {
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
    assertThat(state()).isEqualTo(RunState.CANCELLING);
    assertThat(model.progressTextBinding().get()).isEqualTo("Cancelling the start");
    assertThat(workspace.statusProperty().get()).isEqualTo("Cancelling the start");
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void startsAgainOnceACancelledStartHasEnded() {
    model.run();
    model.cycle().stop();
    assertThat(model.startableBinding().get()).isTrue();
    model.run();
    assertThat(workspace.statusProperty().get())
        .isEqualTo("Cancelling the start, then starting again");
    runQueued();
    assertThat(state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aStopCancelsTheStartThatWouldFollow() {
    model.run();
    model.cycle().stop();
    model.run();
    model.cycle().stop();
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
    RunViewModel lateModel = viewModel(workspace, late);
    List<RunState> states = new ArrayList<>();
    lateModel.cycle().stateProperty().addListener((property, before, now) -> states.add(now));
    drain(fxQueue);
    queue.clear(); // the search for backends of other processes
    runner.mayEnd.countDown();
    lateModel.run();
    queue.removeLast().run(); // the backend runs, and the JavaFX thread does not know yet
    lateModel.cycle().stop();
    while (!queue.isEmpty() || !fxQueue.isEmpty()) {
      (fxQueue.isEmpty() ? queue : fxQueue).removeFirst().run();
    }
    assertThat(states)
        .containsExactly(RunState.STARTING, RunState.CANCELLING, RunState.STOPPING, RunState.IDLE);
    assertThat(runner.asked).containsExactly("start shop", "stop shop");
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
    assertThat(model.restartMessageProperty().get()).contains("first shows how the data follows");
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
  void leavesADetachedBackendRunning() {
    start();
    List<String> ended = new ArrayList<>();
    model.cycle().detachThen(() -> ended.add("closed"));
    queue.removeLast().run(); // before it, the queue holds the work that follows the backend
    runAllQueued();
    assertThat(runner.asked).containsExactly("start shop", "detach shop");
    assertThat(ended).containsExactly("closed");
    assertThat(model.cycle().busyBinding().get()).isFalse();
  }

  @Test
  void showsWhyABackendCannotBeDetached() {
    runner.detachProblem =
        Optional.of(new DockerProblem("Docker does not answer", "", "restart it"));
    start();
    queue.clear(); // the work that follows the backend
    model.cycle().detachThen(() -> DirectTasks.fail(new IllegalStateException("closed")));
    queue.removeLast().run();
    assertThat(problem().what()).isEqualTo("Docker does not answer");
    assertThat(state()).isEqualTo(RunState.RUNNING);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void drain(Deque<Runnable> work) {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
  }
}
