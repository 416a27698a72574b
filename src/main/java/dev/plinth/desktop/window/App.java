package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.desktop.look.Look;
import dev.plinth.desktop.look.SystemColours;
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
  private boolean dark;

  /** Reads what there is to read, before there is a screen and off its thread. */
  @Override
  public void init() throws InterruptedException {
    start =
        Start.read(
            Folders.ofProcess().state(),
            getParameters().getRaw().stream().findFirst().map(Path::of));
    dark = Look.isDark(start.settings().theme(), SystemColours.ofMachine());
  }

  @Override
  public void start(Stage stage) {
    Start read = requireNonNull(start);
    WindowFrame frame = new WindowFrame(stage);
    frame.put(read.place());
    Ground.show(stage, dark, () -> open(frame, read));
  }

  private void open(WindowFrame frame, Start read) {
    Look.darken(dark);
    Pipeline pipeline = new Pipeline();
    KeyStore keys = pipeline.keys();
    ObjectProperty<Settings> settings = new SimpleObjectProperty<>(read.settings());
    LastStop lastStop = new LastStop();
    Outside outside =
        new Outside(
            new ScreenDialogs(frame.stage()),
            FaultLog.ofProcess(),
            pipeline.prompts(keys),
            keys,
            () -> lastStop.of(pipeline.runner(settings.get().dockerHost())),
            page -> getHostServices().showDocument(page.toString()));
    MainWindow window = new MainWindow(frame, read, settings, outside);
    Runnable last =
        () -> {
          window.keep();
          lastStop.stop();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(last, "last-stop"));
    window.open();
  }
}
