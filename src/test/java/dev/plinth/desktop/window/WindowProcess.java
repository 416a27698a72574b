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
 * A window in a process of its own, to be ended. It types what it is told to, or says what it
 * shows. Its words are a folder of state, and perhaps a spec to open or type and a prompt.
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
    Optional<Path> spec =
        words.stream().skip(1).filter(word -> word.endsWith(".json")).map(Path::of).findFirst();
    StartupState start = StartupState.read(state, spec);
    MainWindow window =
        new MainWindow(
            new WindowFrame(stage),
            start,
            new SimpleObjectProperty<>(start.settings()),
            TestWindowServices.with(dialogs, state));
    window.open();
    Workspace workspace = window.workspace();
    if (words.size() > 1) {
      if (spec.isEmpty()) {
        workspace.textProperty().set(words.get(1));
      }
      workspace.promptProperty().set(words.get(2));
    }
    System.out.println(
        String.join(
            "|",
            workspace.textProperty().get().replace("\n", " "),
            workspace.promptProperty().get(),
            stage.getTitle(),
            dialogs.titles().toString()));
  }
}
