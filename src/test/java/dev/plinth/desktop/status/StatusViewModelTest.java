package dev.plinth.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.LiveReview;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.StatusLine;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the status bar says: review and compiling wait in a queue until it is their turn. */
class StatusViewModelTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Workspace workspace = new Workspace();
  private final StatusViewModel status = new StatusViewModel(workspace);

  private void open(String text) {
    Tasks tasks = new Tasks(work::add, Runnable::run, DirectTasks::fail);
    workspace.open(Optional.empty(), text);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
  }

  private void work() {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
  }

  private String words() {
    return status.wordsBinding().get();
  }

  @Test
  void readsBeforeAnythingIsSaidOfTheText() {
    open(SampleSpecs.SHOP);
    assertThat(words()).isEqualTo("Reading the spec");
    assertThat(status.problemsBinding().get()).isEmpty();
  }

  @Test
  void compilesWhatIsApproved() {
    open(SampleSpecs.SHOP);
    work.removeFirst().run();
    assertThat(words()).isEqualTo("Generating the project");
  }

  @Test
  void isReadyOnceTheProjectIsThere() {
    open(SampleSpecs.SHOP);
    work();
    assertThat(words()).isEqualTo("Ready");
  }

  @Test
  void saysThatASpecWithErrorsIsBroken() {
    open(SampleSpecs.SHOP.replace("string", "strong"));
    work();
    assertThat(words()).isEqualTo("The spec has errors; the code is that of the last sound one");
  }

  @Test
  void readsAgainAfterEveryChange() {
    open(SampleSpecs.SHOP);
    work();
    workspace.textProperty().set(SampleSpecs.SHOP.replace("title", "label"));
    assertThat(words()).isEqualTo("Reading the spec");
    work();
    assertThat(words()).isEqualTo("Ready");
  }

  @Test
  void countsWhatIsSaidOfTheSpec() {
    open(SampleSpecs.SHOP.replace("string", "strong"));
    work();
    assertThat(status.problemsBinding().get()).isEqualTo("1 error, 1 warning");
    workspace.textProperty().set(SampleSpecs.SHOP.replace("\"enabled\":false", "\"enabled\":true"));
    work();
    assertThat(status.problemsBinding().get()).isEqualTo("no errors, no warnings");
  }

  @Test
  void whatARoomDoesComesBeforeHowTheSpecIs() {
    open(SampleSpecs.SHOP);
    work();
    StatusLine.Speaker room = workspace.status().speaker();
    room.tell("Writing shop.zip");
    assertThat(words()).isEqualTo("Writing shop.zip");
    room.fallSilent();
    assertThat(words()).isEqualTo("Ready");
  }

  @Test
  void movesWhileSomethingIsDoneAndRestsBeforeAndAfter() {
    StatusLine.Speaker room = workspace.status().speaker();
    assertThat(status.progressBinding().get()).isZero();
    room.tell("Writing shop.zip");
    assertThat(status.progressBinding().get()).isEqualTo(-1);
    room.fallSilent();
    assertThat(status.progressBinding().get()).isZero();
  }

  @Test
  void restsWhileSomethingMerelyGoesOn() {
    workspace.status().speaker().mention("Running at home");
    assertThat(words()).isEqualTo("Running at home");
    assertThat(status.progressBinding().get()).isZero();
  }

  @Test
  void movesWhileADraftIsWrittenBesideWhatGoesOn() {
    workspace.status().speaker().mention("Running at home");
    workspace.status().speaker().tell("Writing the spec");
    assertThat(status.progressBinding().get()).isEqualTo(-1);
  }
}
