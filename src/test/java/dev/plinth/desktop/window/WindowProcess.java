package dev.plinth.desktop.window;

import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/**
 * A window in a process of its own, to be killed. It types what it is told to, or says what it
 * shows.
 */
public final class WindowProcess extends Application {
  /** Java does not start an application itself from a class path. */
  static final class Launcher {
    private Launcher() {}

    public static void main(String[] words) {
      Application.launch(WindowProcess.class, words);
    }
  }

  @Override
  public void start(Stage stage) {
    List<String> words = getParameters().getRaw();
    Path state = Path.of(words.get(0));
    FakeDialogs dialogs = new FakeDialogs();
    Start start = Start.read(state, Optional.empty());
    MainWindow window =
        new MainWindow(
            new WindowFrame(stage),
            start,
            new SimpleObjectProperty<>(start.settings()),
            Outsides.with(dialogs, state));
    window.open();
    Workspace workspace = window.workspace();
    if (words.size() > 1) {
      workspace.textProperty().set(words.get(1));
      workspace.promptProperty().set(words.get(2));
    }
    String file = workspace.fileProperty().get().map(Path::toString).orElse("none");
    System.out.println(
        String.join(
            "|",
            workspace.textProperty().get(),
            workspace.promptProperty().get(),
            file,
            dialogs.titles().toString()));
  }
}
