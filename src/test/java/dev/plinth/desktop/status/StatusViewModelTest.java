package dev.plinth.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.StatusLine;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Severity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the status bar. Reviews and compilations wait in a queue until a test runs them. */
class StatusViewModelTest {
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final Workspace workspace = new Workspace();
  private final StatusViewModel status = new StatusViewModel(workspace);

  private void open(String text) {
    Tasks tasks = new Tasks(queue::add, Runnable::run, DirectTasks::fail);
    workspace.open(Optional.empty(), text);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
  }

  private void runAll() {
    while (!queue.isEmpty()) {
      queue.removeFirst().run();
    }
  }

  private String text() {
    return status.textBinding().get();
  }

  @Test
  void showsReadingBeforeTheFirstReview() {
    open(SampleSpecs.SHOP);
    assertThat(text()).isEqualTo("Reading the spec");
    assertThat(status.problemsBinding().get()).isEmpty();
  }

  @Test
  void showsGeneratingAfterTheApproval() {
    open(SampleSpecs.SHOP);
    queue.removeFirst().run();
    assertThat(text()).isEqualTo("Generating the project");
  }

  @Test
  void showsReadyOnceTheProjectIsGenerated() {
    open(SampleSpecs.SHOP);
    runAll();
    assertThat(text()).isEqualTo("Ready");
  }

  @Test
  void showsThatASpecHasErrors() {
    open(SampleSpecs.SHOP.replace("string", "strong"));
    runAll();
    assertThat(text()).isEqualTo("The spec has errors; the code shown is from the last valid one");
  }

  @Test
  void showsReadingAfterEveryChange() {
    open(SampleSpecs.SHOP);
    runAll();
    workspace.textProperty().set(SampleSpecs.SHOP.replace("title", "label"));
    assertThat(text()).isEqualTo("Reading the spec");
    runAll();
    assertThat(text()).isEqualTo("Ready");
  }

  @Test
  void countsTheProblems() {
    open(SampleSpecs.SHOP.replace("string", "strong"));
    runAll();
    assertThat(status.problemsBinding().get()).isEqualTo("1 error, 1 warning");
    workspace.textProperty().set(SampleSpecs.SHOP.replace("\"enabled\":false", "\"enabled\":true"));
    runAll();
    assertThat(status.problemsBinding().get()).isEqualTo("no errors, no warnings");
  }

  @Test
  void theIconIsThatOfTheWorstProblem() {
    open(SampleSpecs.SHOP.replace("string", "strong"));
    assertThat(status.worstBinding().get()).isEmpty();
    runAll();
    assertThat(status.worstBinding().get()).contains(Severity.ERROR);
    workspace.textProperty().set(SampleSpecs.SHOP);
    runAll();
    assertThat(status.problemsBinding().get()).isEqualTo("no errors, 1 warning");
    assertThat(status.worstBinding().get()).contains(Severity.WARNING);
    workspace.textProperty().set(SampleSpecs.SHOP.replace("\"enabled\":false", "\"enabled\":true"));
    runAll();
    assertThat(status.worstBinding().get()).isEmpty();
  }

  @Test
  void anActivityHidesTheStateOfTheSpec() {
    open(SampleSpecs.SHOP);
    runAll();
    StatusLine.Entry speaker = workspace.status().newEntry();
    speaker.showTask("Writing shop.zip");
    assertThat(text()).isEqualTo("Writing shop.zip");
    speaker.clear();
    assertThat(text()).isEqualTo("Ready");
  }

  @Test
  void showsProgressDuringAnActivity() {
    StatusLine.Entry speaker = workspace.status().newEntry();
    assertThat(status.progressBinding().get()).isZero();
    speaker.showTask("Writing shop.zip");
    assertThat(status.progressBinding().get()).isEqualTo(-1);
    speaker.clear();
    assertThat(status.progressBinding().get()).isZero();
  }

  @Test
  void showsNoProgressForALastingState() {
    workspace.status().newEntry().showState("Running at home");
    assertThat(text()).isEqualTo("Running at home");
    assertThat(status.progressBinding().get()).isZero();
  }

  @Test
  void showsProgressForADraftBesideALastingState() {
    workspace.status().newEntry().showState("Running at home");
    workspace.status().newEntry().showTask("Writing the spec");
    assertThat(status.progressBinding().get()).isEqualTo(-1);
  }
}
