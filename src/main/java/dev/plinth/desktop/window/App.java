package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.home.FaultLog;
import dev.plinth.home.Folders;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window: a spec to open may be named. */
public final class App extends Application {
  private @Nullable Start start;

  /** Reads what there is to read, before there is a screen and off its thread. */
  @Override
  public void init() {
    start =
        Start.read(
            Folders.ofProcess().state(),
            getParameters().getRaw().stream().findFirst().map(Path::of));
  }

  @Override
  public void start(Stage stage) {
    Start found = requireNonNull(start);
    new MainWindow(stage, found, new ScreenDialogs(stage), FaultLog.ofProcess()).open();
  }
}
