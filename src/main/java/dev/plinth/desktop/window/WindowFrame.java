package dev.plinth.desktop.window;

import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.desktop.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The frame of a window: its title, its icon, its place on the screen, and file drops. */
final class WindowFrame {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private Rectangle2D bounds = new Rectangle2D(0, 0, WIDTH, HEIGHT);

  WindowFrame(Stage stage) {
    this.stage = stage;
    stage.setMinWidth(720);
    stage.setMinHeight(480);
    stage.xProperty().addListener(change -> recordBounds());
    stage.yProperty().addListener(change -> recordBounds());
    stage.widthProperty().addListener(change -> recordBounds());
    stage.heightProperty().addListener(change -> recordBounds());
  }

  /** Returns the stage. */
  Stage stage() {
    return stage;
  }

  /** Records the bounds of the window while it is neither maximised nor minimised. */
  private void recordBounds() {
    boolean known = Double.isFinite(stage.getX()) && Double.isFinite(stage.getWidth());
    if (known && !stage.isMaximized() && !stage.isIconified()) {
      bounds =
          new Rectangle2D(
              stage.getX(),
              stage.getY(),
              Math.max(0, stage.getWidth()),
              Math.max(0, stage.getHeight()));
    }
  }

  /**
   * Moves the window to its saved place, fitted to the screens. Without a saved place, the window
   * gets its default size, and the operating system chooses the position.
   */
  void restore(Optional<WindowPlace> saved) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D main = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, main.getWidth()));
    stage.setHeight(Math.min(HEIGHT, main.getHeight()));
    saved
        .map(place -> place.fittedTo(screens))
        .ifPresent(
            place -> {
              stage.setX(place.bounds().getMinX());
              stage.setY(place.bounds().getMinY());
              stage.setWidth(place.bounds().getWidth());
              stage.setHeight(place.bounds().getHeight());
              stage.setMaximized(place.maximised());
            });
  }

  /** Returns the current place of the window. */
  WindowPlace place(List<Double> dividers) {
    return new WindowPlace(bounds, stage.isMaximized(), dividers);
  }

  /** Binds the window's title to the file name; a star marks unsaved changes. */
  void bindTitle(Workspace workspace) {
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(workspace), workspace.fileProperty(), workspace.dirtyBinding()));
  }

  private static String title(Workspace workspace) {
    String star = workspace.dirtyBinding().get() ? "*" : "";
    return Messages.text("window.name", workspace.title() + star);
  }

  /** Reads the window's icon in the sizes that operating systems use. */
  static List<Image> icons() {
    return Stream.of(16, 32, 48, 128)
        .map(size -> MainView.class.getResource("icons/plinth-%d.png".formatted(size)))
        .map(url -> new Image(url.toExternalForm()))
        .toList();
  }

  /**
   * Makes the window open a spec that is dropped on it. Of several files, the first spec is opened.
   *
   * @param open opens a JSON file
   * @param refuse receives the first of the dropped files if none of them is a JSON file
   */
  void openDroppedFiles(Scene scene, Consumer<Path> open, Consumer<Path> refuse) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        drag -> {
          if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        drag -> {
          if (drag.getDragboard().hasFiles()) {
            drag.setDropCompleted(true);
            drag.consume();
            List<File> files = drag.getDragboard().getFiles();
            files.stream()
                .filter(WindowFrame::isJson)
                .findFirst()
                .ifPresentOrElse(
                    spec -> open.accept(spec.toPath()), () -> refuse.accept(files.get(0).toPath()));
          }
        });
  }

  private static boolean isJson(File file) {
    return file.isFile() && file.getName().toLowerCase(Locale.ROOT).endsWith(".json");
  }
}
