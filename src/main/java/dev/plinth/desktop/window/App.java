package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.home.ErrorLog;
import dev.plinth.home.UserFolders;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window: a spec to open may be named. */
public final class App extends Application {
  private @Nullable StartupState start;
  private boolean dark;

  /** Reads what there is to read, before there is a screen and off its thread. */
  @Override
  public void init() throws InterruptedException {
    start =
        StartupState.read(
            UserFolders.ofProcess().state(),
            getParameters().getRaw().stream().findFirst().map(Path::of));
    dark = Appearance.isDark(start.settings().theme(), SystemTheme.ofMachine());
  }

  @Override
  public void start(Stage stage) {
    StartupState read = requireNonNull(start);
    WindowFrame frame = new WindowFrame(stage);
    frame.put(read.place());
    StartBackground.show(stage, dark, () -> open(frame, read));
  }

  private void open(WindowFrame frame, StartupState read) {
    Appearance.darken(dark);
    Pipeline pipeline = new Pipeline();
    KeyStore keys = pipeline.keys();
    ObjectProperty<Settings> settings = new SimpleObjectProperty<>(read.settings());
    ShutdownStop lastStop = new ShutdownStop();
    WindowServices outside =
        new WindowServices(
            new ScreenDialogs(frame.stage()),
            ErrorLog.ofProcess(),
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
