package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.LiveReview;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
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

/** The states of a run: work waits in a queue until it is its turn. */
class RunViewModelTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(work::add, Runnable::run, DirectTasks::fail);
  private final Workspace workspace = new Workspace();
  private final FakeRunner runner = new FakeRunner();
  private final RunViewModel model =
      new RunViewModel(workspace, tasks, () -> runner, Duration.ZERO);

  @BeforeEach
  void show() {
    Tasks direct = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
    new LiveReview(workspace, new Pipeline(), direct, Duration.ZERO);
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    work();
  }

  /** Does what waits, and what comes of it, but for what follows a backend until its end. */
  private void work() {
    while (!work.isEmpty() && state() != RunState.RUNNING) {
      work.removeFirst().run();
    }
  }

  /** Starts; what follows the backend then waits in the queue. */
  private void start() {
    model.run();
    work();
  }

  /** Does all that waits: the backend ends by itself. */
  private void end() {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
  }

  private void edit(String from, String to) {
    workspace.textProperty().set(SampleSpecs.SHOP.replace(from, to));
  }

  private RunState state() {
    return model.stateProperty().get();
  }

  @Test
  void runsNothingBeforeASpecIsApproved() {
    RunViewModel early = new RunViewModel(new Workspace(), tasks, () -> runner, Duration.ZERO);
    early.run();
    assertThat(early.stateProperty().get()).isEqualTo(RunState.IDLE);
    assertThat(early.runnableBinding().get()).isFalse();
  }

  @Test
  void isBusyFromTheStartOn() {
    model.run();
    assertThat(state()).isEqualTo(RunState.STARTING);
    assertThat(model.busyBinding().get()).isTrue();
  }

  @Test
  void runsWhatIsShown() {
    start();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(model.backendProperty().get().orElseThrow().url()).isEqualTo(FakeRunner.URL);
    assertThat(workspace.statusProperty().get()).isEqualTo("Running at " + FakeRunner.URL);
    assertThat(model.log().text()).contains("Collecting fastapi", "running at");
  }

  @Test
  void stopsWhatRuns() {
    start();
    model.stop();
    assertThat(state()).isEqualTo(RunState.STOPPING);
    work();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(model.busyBinding().get()).isFalse();
    assertThat(runner.asked).containsExactly("start shop", "stop shop");
    assertThat(workspace.statusProperty().get()).isEmpty();
  }

  @Test
  void aCancelledStartEndsAtRest() {
    model.run();
    model.stop();
    assertThat(state()).isEqualTo(RunState.STOPPING);
    work();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void stopsWhatCameUpWhileItWasCancelled() {
    runner.mayStart = new CountDownLatch(1);
    model.run();
    Runnable begun = work.removeLast();
    Thread thread = new Thread(begun);
    runner.mayStart.countDown();
    thread.start();
    join(thread);
    model.stop();
    work();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(runner.asked).endsWith("stop shop");
  }

  @Test
  void neverShowsAsRunningWhatWasStoppedBeforeItsStartWasTold() {
    Deque<Runnable> screen = new ArrayDeque<>();
    Tasks late = new Tasks(work::add, screen::add, DirectTasks::fail);
    RunViewModel slow = new RunViewModel(workspace, late, () -> runner, Duration.ZERO);
    List<RunState> states = new ArrayList<>();
    slow.stateProperty().addListener((property, before, now) -> states.add(now));
    work.clear(); // what looks for the backends of others
    runner.mayEnd.countDown();
    slow.run();
    work.removeLast().run(); // it is up, and the screen does not know yet
    slow.stop();
    while (!work.isEmpty() || !screen.isEmpty()) {
      (screen.isEmpty() ? work : screen).removeFirst().run();
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
  void saysWhatKeptItFromRunning() {
    runner.problem = Optional.of(new DockerProblem("Docker is not there", "off", "start it"));
    start();
    assertThat(state()).isEqualTo(RunState.FAILED);
    assertThat(model.problem().orElseThrow().remedy()).isEqualTo("start it");
    assertThat(model.busyBinding().get()).isFalse();
  }

  @Test
  void triesAgainAfterAFailure() {
    runner.problem = Optional.of(new DockerProblem("Docker is not there", "off", "start it"));
    start();
    runner.problem = Optional.empty();
    start();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(model.problem()).isEmpty();
  }

  @Test
  void aBackendThatEndsByItselfIsRemovedAndTold() {
    runner.end = Optional.of(new DockerProblem("the backend stopped", "", "see the log"));
    runner.mayEnd.countDown();
    start();
    end();
    assertThat(state()).isEqualTo(RunState.FAILED);
    assertThat(model.problem().orElseThrow().what()).isEqualTo("the backend stopped");
    assertThat(runner.asked).endsWith("stop shop");
    assertThat(model.log().lines())
        .contains(
            new LogLine(LogLine.Kind.ERROR, "ERROR:    172.18.0.1:52116 - a request was cut off"));
  }

  @Test
  void aBackendThatSomebodyStoppedLeavesItAtRest() {
    runner.mayEnd.countDown();
    start();
    end();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void saysThatAnEditKeepsTheTables() {
    start();
    edit("\"entities\"", "\"description\":\"New.\",\"entities\"");
    assertThat(model.changeProperty().get()).contains("a restart keeps the data");
  }

  @Test
  void saysThatAnEditChangesTheTables() {
    start();
    edit("title", "label");
    assertThat(model.changeProperty().get()).contains("begins with an empty database");
  }

  @Test
  void saysNothingOfAnEditThatWasTakenBack() {
    start();
    edit("title", "label");
    edit("nothing", "nothing");
    assertThat(model.changeProperty().get()).isEmpty();
  }

  @Test
  void restartsWithWhatIsShown() {
    start();
    edit("shop", "store");
    model.restart();
    work();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start store");
  }

  @Test
  void aStopBeforeTheRestartIsTheLastWord() {
    start();
    model.restart();
    model.stop();
    work();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(runner.asked).containsExactly("start shop", "stop shop");
  }

  @Test
  void anEmptyDatabaseIsWishedForOneStart() {
    model.freshProperty().set(true);
    start();
    assertThat(runner.asked).containsExactly("start shop fresh");
    assertThat(model.freshProperty().get()).isFalse();
  }

  @Test
  void findsWhatOthersRunOfThisProject() {
    runner.others.add(runner.new Backend("other", "1"));
    runner.others.add(runner.new Backend("store", "1"));
    edit("shop", "store");
    work();
    assertThat(model.elsewhere().foundProperty().get().orElseThrow().project()).isEqualTo("store");
    model.elsewhere().stop();
    work();
    assertThat(runner.asked).containsExactly("stop store");
    assertThat(model.elsewhere().foundProperty().get()).isEmpty();
  }
}
