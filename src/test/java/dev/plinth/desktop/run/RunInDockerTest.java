package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.run.RealDocker;
import java.net.HttpURLConnection;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests that the run pane starts and stops a project in a real Docker. */
@Tag("docker")
@ExtendWith(ApplicationExtension.class)
class RunInDockerTest {
  private static final String NAME = "window-run-test";

  /** The time to wait for the image build, which is slow on a busy machine. */
  private static final int BUILD_TIMEOUT_SECONDS = 900;

  private @Nullable RunWindow window;

  @Start
  void open(Stage stage) {
    window = new RunWindow(stage, new Pipeline().runner(), NAME);
  }

  @AfterEach
  void removeLeftovers() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    RealDocker.removeImages(NAME);
  }

  @Test
  void runsAndStops(FxRobot robot) throws Exception {
    RealDocker.require();
    RunWindow run = requireNonNull(window);
    run.press(robot, "Run");
    run.await(BUILD_TIMEOUT_SECONDS, () -> !run.isStarting());
    run.await(RunState.RUNNING, 1);
    var docs = run.model.cycle().backendProperty().get().orElseThrow().docs();
    HttpURLConnection connection = (HttpURLConnection) docs.toURL().openConnection();
    assertThat(connection.getResponseCode()).isEqualTo(200);
    run.await(30, () -> run.logContains("GET /docs"));
    run.press(robot, "Stop");
    run.await(RunState.IDLE, 120);
    assertThat(RealDocker.leftovers(NAME)).isEmpty();
  }
}
