package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
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
    NoModels models = new NoModels();
    Outside outside =
        new Outside(
            new ScreenDialogs(stage),
            FaultLog.ofProcess(),
            models,
            models,
            new Pipeline()::runner,
            page -> getHostServices().showDocument(page.toString()));
    new MainWindow(stage, requireNonNull(start), outside).open();
  }
}
