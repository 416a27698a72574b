package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.home.ErrorLog;
import dev.plinth.run.Runner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TreeView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.CodeArea;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A real window that tests and screenshots operate. Unless stated otherwise, its methods are called
 * from any thread except the JavaFX thread.
 */
final class TestWindow implements AutoCloseable {
  private final Path state;
  private final Stage stage;
  private final Dialogs dialogs;
  private final MainWindow window;

  /** Opens a window as at the first start. */
  TestWindow(Settings settings, Optional<PromptPipeline> prompts, Runner runner)
      throws IOException {
    state = Files.createTempDirectory("plinth-test-window");
    Pipeline pipeline = new Pipeline();
    NoModels keys = new NoModels();
    stage = onFxThread(Stage::new);
    NoticeBar notices = onFxThread(NoticeBar::new);
    dialogs = new ScreenDialogs(stage, notices);
    WindowServices services =
        new WindowServices(
            new OpenWindows(place -> {}),
            dialogs,
            notices,
            new ErrorLog(state),
            prompts.orElseGet(() -> pipeline.prompts(keys)),
            keys,
            () -> runner,
            command -> Optional.of(0));
    window =
        onFxThread(
            () ->
                new MainWindow(
                    new WindowFrame(stage),
                    StartupState.read(state, Optional.empty()),
                    new SimpleObjectProperty<>(settings),
                    new Pipeline(),
                    services));
    act(
        () -> {
          window.open();
          stage.setX(0);
          stage.setY(0);
        });
    awaitReview();
  }

  Stage stage() {
    return stage;
  }

  Workspace workspace() {
    return window.workspace();
  }

  Dialogs dialogs() {
    return dialogs;
  }

  CodeArea area() {
    return (CodeArea) node(".spec-area");
  }

  Node node(String selector) {
    return requireNonNull(onFxThread(() -> stage.getScene().lookup(selector)), selector);
  }

  /** Returns whether a node exists and is visible. Called on the JavaFX thread. */
  boolean shows(String selector) {
    Node node = stage.getScene().lookup(selector);
    boolean seen = node != null;
    for (Node parent = node; parent != null; parent = parent.getParent()) {
      seen &= parent.isVisible();
    }
    return seen;
  }

  /** Selects a file in the tree of the project, if the file exists. Called on the JavaFX thread. */
  void select(String path) {
    int row = files().indexOf(path);
    if (row >= 0) {
      tree().getSelectionModel().select(row);
    }
  }

  /**
   * Returns the paths in the tree of the project, one for each row. Called on the JavaFX thread.
   */
  List<String> files() {
    return IntStream.range(0, tree().getExpandedItemCount())
        .mapToObj(row -> tree().getTreeItem(row).getValue().toString())
        .map(node -> node.substring(node.indexOf("path=") + 5, node.indexOf(',')))
        .toList();
  }

  private TreeView<?> tree() {
    return (TreeView<?>) stage.getScene().lookup(".file-tree");
  }

  static <T> T onFxThread(Callable<T> call) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, call);
  }

  void act(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  /**
   * Runs an action on the JavaFX thread without waiting for it, for actions that wait for the user.
   */
  void actLater(Runnable action) {
    Platform.runLater(action);
  }

  void press(String selector) {
    Node node = node(selector);
    actLater(() -> ((ButtonBase) node).fire());
  }

  /** Presses keys together in the node that has the focus. */
  void keys(KeyCode... codes) {
    actLater(
        () -> {
          Robot robot = new Robot();
          for (KeyCode code : codes) {
            robot.keyPress(code);
          }
          for (int i = codes.length - 1; i >= 0; i--) {
            robot.keyRelease(codes[i]);
          }
        });
  }

  /** Replaces the text of the editor, and waits until it is reviewed and compiled. */
  void write(String text) throws Exception {
    act(() -> workspace().textProperty().set(text));
    awaitReview();
  }

  /** Fills the panes: a backend runs, its spec has changed since, and a draft asks what to do. */
  void fill() throws Exception {
    press("#run-main");
    await(() -> shows("#run-docs"));
    write(workspace().textProperty().get().replace("A small shop.", "A small shop of mine."));
    press(".project-view .toggle-button");
    act(() -> workspace().promptProperty().set("books (title, price)"));
    press("#prompt-generate");
    await(() -> stage.getScene().lookup(".prompt-asking") != null);
  }

  void pointAt(double x, double y) {
    act(() -> new Robot().mouseMove(x, y));
  }

  private void awaitReview() {
    await(
        () ->
            workspace()
                .reviewedTextProperty()
                .get()
                .filter(reviewed -> reviewed.text().equals(workspace().textProperty().get()))
                .isPresent());
    await(
        () ->
            workspace().reviewedTextProperty().get().orElseThrow().review().approved().isEmpty()
                || workspace()
                    .previewProperty()
                    .get()
                    .map(CompiledText::text)
                    .equals(Optional.of(workspace().textProperty().get())));
  }

  void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFxThread(condition));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a screenshot of the window and its popups. */
  void writeScreenshot(Path file) throws Exception {
    Thread.sleep(1_200); // until animations have ended
    Image image =
        onFxThread(
            () ->
                new Robot()
                    .getScreenCapture(
                        null,
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        false));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    ImageIO.write(picture, "png", file.toFile());
  }

  @Override
  public void close() {
    act(
        () -> {
          for (Window other : List.copyOf(Window.getWindows())) {
            if (other != stage) {
              other.hide();
            }
          }
        });
    act(
        () -> {
          stage
              .getScene()
              .setRoot(new Region()); // later results of background work are drawn nowhere
          stage.close();
        });
  }
}
