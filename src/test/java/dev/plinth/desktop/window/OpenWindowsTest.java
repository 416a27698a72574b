package dev.plinth.desktop.window;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.state.WindowPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests several windows in one process. */
@ExtendWith(ApplicationExtension.class)
class OpenWindowsTest {
  @TempDir Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final OpenWindows windows =
      new OpenWindows(place -> open(new Stage(), Optional.of(place)));
  private final List<Stage> stages = new ArrayList<>();
  private final List<MainWindow> opened = new ArrayList<>();
  private final List<StartupState> starts = new ArrayList<>();

  @Start
  void open(Stage stage) {
    open(stage, Optional.empty());
  }

  private void open(Stage stage, Optional<WindowPlace> place) {
    StartupState start = StartupState.read(folder.resolve("state"), Optional.empty());
    StartupState placed = place.map(start::at).orElse(start);
    MainWindow window =
        new MainWindow(
            new WindowFrame(stage),
            placed,
            new SimpleObjectProperty<>(Settings.DEFAULT),
            new Pipeline(),
            TestWindowServices.create(windows, dialogs, new NoticeBar(), folder));
    window.open();
    stages.add(stage);
    opened.add(window);
    starts.add(start);
  }

  @AfterEach
  void close(FxRobot robot) throws Exception {
    robot.interact(() -> stages.forEach(Stage::hide));
    for (StartupState start : starts) {
      start.session().orElseThrow().close();
    }
  }

  private void openSecond(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    await(() -> stages.size() == 2 && stages.get(1).isShowing());
  }

  private void type(int window, String text, FxRobot robot) {
    robot.interact(() -> opened.get(window).workspace().textProperty().set(text));
  }

  @Test
  void aNewWindowIsBesideTheFirstWithANewDocument(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          stages.get(0).setWidth(900);
          stages.get(0).setHeight(600);
        });
    double x = get(() -> stages.get(0).getX());
    openSecond(robot);
    assertThat(get(() -> stages.get(1).getX())).isEqualTo(x + 32);
    assertThat(get(() -> stages.get(1).getWidth())).isEqualTo(900);
    assertThat(opened.get(1).workspace().textProperty().get())
        .isEqualTo(InitialDocument.minimalSpec());
    assertThat(opened.get(0).workspace().textProperty().get())
        .isNotEqualTo(InitialDocument.minimalSpec());
  }

  @Test
  void closingAWindowAsksAboutItAndLeavesTheOther(FxRobot robot) throws Exception {
    openSecond(robot);
    type(0, "typed", robot);
    robot.interact(() -> stages.get(1).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.W);
    await(() -> !stages.get(1).isShowing());
    assertThat(dialogs.asked).isEmpty();
    assertThat(stages.get(0).isShowing()).isTrue();
    assertThat(opened.get(0).workspace().textProperty().get()).isEqualTo("typed");
  }

  @Test
  void quitClosesEachWindowUntilTheUserCancels(FxRobot robot) throws Exception {
    openSecond(robot);
    type(1, "typed", robot);
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    await(() -> !stages.get(0).isShowing());
    await(() -> dialogs.asked.equals(List.of("Save the changes to Untitled?")));
    assertThat(stages.get(1).isShowing()).isTrue();
    dialogs.answers.add("Don't save");
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    await(() -> !stages.get(1).isShowing());
  }

  @Test
  void anErrorIsReportedInAWindowThatIsOpen(FxRobot robot) throws Exception {
    openSecond(robot);
    robot.push(KeyCode.CONTROL, KeyCode.W);
    await(() -> stages.stream().filter(Stage::isShowing).count() == 1);
    Thread broken =
        new Thread(
            () -> {
              throw new IllegalStateException("broken on purpose");
            });
    broken.start();
    broken.join();
    await(() -> dialogs.noticeTitles().contains("Something went wrong in Plinth itself"));
  }

  @Test
  void theUnsavedWorkOfEveryWindowIsSavedAtOnce(FxRobot robot) throws Exception {
    openSecond(robot);
    type(0, "first", robot);
    type(1, "second", robot);
    windows.saveNow();
    assertThat(folder.resolve("state").resolve("typed-1.properties")).content().contains("first");
    assertThat(folder.resolve("state").resolve("typed-2.properties")).content().contains("second");
  }
}
