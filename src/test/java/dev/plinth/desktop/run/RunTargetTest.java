package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.workspace.Workspace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests which version of the spec is run, and when the user is asked. */
class RunTargetTest extends RunFixture {
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
}
