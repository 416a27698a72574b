package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.home.FaultLog;
import dev.plinth.home.Folders;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    Start read = requireNonNull(start);
    Pipeline pipeline = new Pipeline();
    KeyStore keys = pipeline.keys();
    ObjectProperty<Settings> settings = new SimpleObjectProperty<>(read.settings());
    LastStop lastStop = new LastStop();
    Outside outside =
        new Outside(
            new ScreenDialogs(stage),
            FaultLog.ofProcess(),
            pipeline.prompts(keys),
            keys,
            () -> lastStop.of(pipeline.runner(settings.get().dockerHost())),
            page -> getHostServices().showDocument(page.toString()));
    MainWindow window = new MainWindow(stage, read, settings, outside);
    Runnable last =
        () -> {
          window.keep();
          lastStop.stop();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(last, "last-stop"));
    window.open();
  }
}
