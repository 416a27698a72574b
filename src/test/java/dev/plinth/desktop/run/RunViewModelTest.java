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
import dev.plinth.problem.RemedyPlace;
import dev.plinth.run.DockerProblem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the states of a run. Background work waits in a queue until the test runs it. */
class RunViewModelTest {
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(queue::add, Runnable::run, DirectTasks::fail);
  private final Workspace workspace = new Workspace();
  private final FakeRunner runner = new FakeRunner();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Diagnostic> revealed = new ArrayList<>();
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
  private final Deque<Runnable> reviews = new ArrayDeque<>();
  private final RunViewModel model = viewModel(workspace, tasks);

  private RunViewModel viewModel(Workspace shown, Tasks ownTasks) {
    return new RunViewModel(
        shown,
        ownTasks,
        () -> runner,
        new RunTarget(shown, ownTasks, dialogs, revealed::add),
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
  private void review() {
    while (!reviews.isEmpty()) {
      reviews.removeFirst().run();
    }
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
    type(from, to);
    review();
  }

  /** Changes the text, whose review is then pending. */
  private void type(String from, String to) {
    workspace.textProperty().set(SampleSpecs.SHOP.replace(from, to));
  }

  private RunState state() {
    return model.cycle().stateProperty().get();
  }

  @Test
  void runsNothingBeforeASpecIsReviewed() {
    RunViewModel early = viewModel(new Workspace(), tasks);
    early.run();
    assertThat(early.cycle().stateProperty().get()).isEqualTo(RunState.IDLE);
  }

  @Test
  void waitsForTheReviewOfTheTypedText() {
    type("shop", "store");
    model.run();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(workspace.statusProperty().get()).isEqualTo("Checking the spec");
    review();
    runQueued();
    assertThat(runner.asked).containsExactly("start store");
  }

  @Test
  void goesToTheFirstErrorInsteadOfRunningAnOlderText() {
    edit("\"string\"", "\"strnig\"");
    dialogs.answers.add(FakeDialogs.ENTER);
    start();
    assertThat(dialogs.asked).containsExactly("The spec has 1 error. Run the last valid version?");
    assertThat(revealed).hasSize(1);
    assertThat(runner.asked).isEmpty();
  }

  @Test
  void runsTheLastValidVersionIfTheUserWants() {
    type("\"string\"", "\"strnig\"");
    dialogs.answers.add("Run last valid version");
    model.run();
    review();
    runQueued();
    assertThat(runner.asked).containsExactly("start shop");
    assertThat(revealed).isEmpty();
  }

  @Test
  void doesNothingIfTheUserCancelsTheQuestion() {
    edit("\"string\"", "\"strnig\"");
    start();
    assertThat(dialogs.asked).hasSize(1);
    assertThat(revealed).isEmpty();
    assertThat(runner.asked).isEmpty();
  }

  @Test
  void saysWhyNothingRunsIfNoVersionIsValid() {
    workspace.open(Optional.empty(), "{");
    review();
    start();
    assertThat(dialogs.asked).isEmpty();
    assertThat(dialogs.noticeTitles()).containsExactly("Nothing to run: the spec has 1 error");
    assertThat(revealed).hasSize(1);
    edit("", "");
    assertThat(dialogs.shown).isEmpty();
  }

  @Test
  void asksBeforeARestartWithErrors() {
    start();
    edit("\"string\"", "\"strnig\"");
    dialogs.answers.add("Go to first error");
    model.restart();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    dialogs.answers.add("Run last valid version");
    model.restart();
    runQueued();
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start shop");
  }

  @Test
  void asksBeforeANewAttemptWithErrors() {
    failToStart();
    edit("\"string\"", "\"strnig\"");
    start();
    assertThat(dialogs.asked).hasSize(1);
    assertThat(runner.asked).containsExactly("start shop");
  }

  private void failToStart() {
    failToStart(new Problem("Docker is not running", "connection refused", "start it"));
  }

  private void failToStart(Problem problem) {
    runner.problem = Optional.of(new DockerProblem(problem));
    start();
    assertThat(state()).isEqualTo(RunState.FAILED);
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

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void reportsWhyAStartFailed() {
    failToStart();
    assertThat(problem().remedy()).isEqualTo("start it");
    assertThat(model.cycle().busyBinding().get()).isFalse();
  }

  @Test
  void startsAgainAfterAFailure() {
    failToStart();
    runner.problem = Optional.empty();
    start();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(model.cycle().problemProperty().get()).isEmpty();
  }

  @Test
  void aBackendThatFailsIsStoppedAndReported() {
    runner.end = Optional.of(new DockerProblem("the backend stopped", "", "see the log"));
    runner.mayEnd.countDown();
    start();
    runAllQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
    assertThat(problem().what()).isEqualTo("the backend stopped");
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
    model.stopDetected();
    assertThat(model.detectedBackend().stoppingProperty().get()).isTrue();
    runQueued();
    assertThat(runner.asked).containsExactly("stop store");
    assertThat(model.detectedBackend().foundProperty().get()).isEmpty();
  }

  private Problem problem() {
    return model.cycle().problemProperty().get().orElseThrow().problem();
  }

  @Test
  void reportsADetectedBackendThatCannotBeStopped() {
    runner.others.add(runner.new Backend("store", "1"));
    runner.stopProblem = Optional.of(new DockerProblem("Docker does not answer", "", "restart it"));
    edit("shop", "store");
    runQueued();
    model.stopDetected();
    runQueued();
    assertThat(problem().what()).isEqualTo("Docker does not answer");
    assertThat(model.detectedBackend().foundProperty().get()).isPresent();
    assertThat(model.detectedBackend().stoppingProperty().get()).isFalse();
  }

  @Test
  void removesAProblemOnceTheOtherRunIsStopped() {
    runner.others.add(runner.new Backend("shop", "1"));
    failToStart(new Problem("shop is already running", "", "stop it").at(RemedyPlace.OTHER_RUN));
    model.stopDetected();
    runQueued();
    assertThat(model.cycle().problemProperty().get()).isEmpty();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void removesAProblemOnceDockerAnswers() {
    failToStart(new Problem("Docker is not running", "", "start it").at(RemedyPlace.DOCKER));
    model.checkDockerAgain();
    runQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
    runner.problem = Optional.empty();
    model.checkDockerAgain();
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(model.cycle().problemProperty().get()).isEmpty();
  }

  @Test
  void keepsAProblemThatIsNotAboutDocker() {
    failToStart();
    runner.problem = Optional.empty();
    model.checkDockerAgain();
    runQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void usesThePortOfTheSettings() {
    model.port().textProperty().set("8123");
    start();
    assertThat(runner.asked).containsExactly("start shop on 8123");
    assertThat(settings.get().port()).hasValue(8123);
  }

  @Test
  void doesNotStartOnAPortThatIsNone() {
    model.port().textProperty().set("99999");
    start();
    assertThat(runner.asked).isEmpty();
    assertThat(problem().message())
        .isEqualTo(
            "99999 is not a port: Enter a port from 1 to 65535, or nothing for an automatic"
                + " one");
    model.port().textProperty().set("9999");
    assertThat(model.cycle().problemProperty().get()).isEmpty();
  }

  @Test
  void offersAFreePortIfThePortIsTaken() {
    model.port().textProperty().set("8123");
    failToStart(new Problem("port 8123 is taken", "", "").at(RemedyPlace.PORT));
    runner.problem = Optional.empty();
    model.runOnFreePort();
    runQueued();
    assertThat(runner.asked).containsExactly("start shop on 8123", "start shop");
    assertThat(state()).isEqualTo(RunState.RUNNING);
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

  private static void drain(Deque<Runnable> work) {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
  }
}
