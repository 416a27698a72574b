package dev.plinth.desktop.window;

import dev.plinth.Pipeline;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/**
 * A window in a separate process that a test kills. The arguments are the state folder and,
 * optionally, a spec to open or its text, and a prompt. Prints the contents of the window.
 */
public final class WindowProcess extends Application {
  /** Starts the application. Java does not start a JavaFX application class from a class path. */
  static final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
      Application.launch(WindowProcess.class, arguments);
    }
  }

  @Override
  public void start(Stage stage) {
    List<String> arguments = getParameters().getRaw();
    Path state = Path.of(arguments.get(0));
    FakeDialogs dialogs = new FakeDialogs();
    Optional<Path> spec =
        arguments.stream()
            .skip(1)
            .filter(argument -> argument.endsWith(".json"))
            .map(Path::of)
            .findFirst();
    StartupState start = StartupState.read(state, spec);
    MainWindow window =
        new MainWindow(
            new WindowFrame(stage),
            start,
            new SimpleObjectProperty<>(start.settings()),
            new Pipeline(),
            TestWindowServices.create(dialogs, state));
    window.open();
    Workspace workspace = window.workspace();
    if (arguments.size() > 1) {
      if (spec.isEmpty()) {
        workspace.textProperty().set(arguments.get(1));
      }
      workspace.promptProperty().set(arguments.get(2));
    }
    System.out.println(
        String.join(
            "|",
            workspace.textProperty().get().replace("\n", " "),
            workspace.promptProperty().get(),
            stage.getTitle(),
            dialogs.noticeTitles().toString()));
  }
}
