package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.run.DockerProblem;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests the run pane on a virtual screen, through all states of a run. */
@ExtendWith(ApplicationExtension.class)
class RunViewTest {
  private final FakeRunner runner = new FakeRunner();
  private @Nullable RunWindow window;

  @Start
  void open(Stage stage) {
    window = new RunWindow(stage, runner, "shop");
  }

  private RunWindow window() {
    return requireNonNull(window);
  }

  @Test
  void oneButtonStartsRestartsAndStops(FxRobot robot) throws Exception {
    runner.mayStart = new CountDownLatch(1);
    window().press(robot, "Run");
    window().await(30, () -> window().logContains("Collecting fastapi"));
    assertThat(window().workspace.statusProperty().get())
        .isEqualTo("Building the image, step 3 of 12, 10.0 of 40.0 MB");
    runner.mayStart.countDown();

    window().await(30, () -> window().showsText("#run-url", FakeRunner.URL + "/docs"));
    robot.clickOn("#run-docs");
    assertThat(window().openedPages).containsExactly(FakeRunner.URL.resolve("/docs"));

    window().edit(robot, "title", "label");
    window().press(robot, "Restart with changes");
    window().press(robot, "Stop");
    window().await(RunState.IDLE, 30);
    assertThat(runner.asked)
        .containsExactly("start shop", "stop shop", "start shop fresh", "stop shop");
    assertThat(window().dialogs.plans).hasSize(1);
  }

  @Test
  void aStartCanBeCancelled(FxRobot robot) throws Exception {
    runner.mayStart = new CountDownLatch(1);
    window().press(robot, "Run");
    window().press(robot, "Cancel");
    window().await(RunState.IDLE, 30);
    assertThat(window().showsText("#run-main", "Run")).isTrue();
  }

  @Test
  void aFailureShowsTheRemedyAndCanBeTriedAgain(FxRobot robot) throws Exception {
    runner.problem =
        Optional.of(
            new DockerProblem("Docker is not running", "connection refused", "start Docker"));
    window().press(robot, "Run");
    window().await(30, () -> window().showsText(".problem-remedy", "Start Docker."));
    assertThat(window().showsText(".problem-what", "Docker is not running.")).isTrue();
    runner.problem = Optional.empty();
    window().press(robot, "Try again");
    window().await(RunState.RUNNING, 30);
  }
}
