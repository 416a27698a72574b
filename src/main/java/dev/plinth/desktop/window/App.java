package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.desktop.dialog.NoticeBar;
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

/** The desktop application. Its first argument may name a spec to open. */
public final class App extends Application {
  private @Nullable StartupState start;
  private boolean dark;

  /**
   * Reads the saved state and the theme before the window opens. Does not run on the JavaFX thread.
   */
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
    StartupState startup = requireNonNull(start);
    WindowFrame frame = new WindowFrame(stage);
    frame.restore(startup.place());
    StartBackground.show(stage, dark, () -> open(frame, startup));
  }

  private void open(WindowFrame frame, StartupState startup) {
    Appearance.setDark(dark);
    Pipeline pipeline = new Pipeline();
    KeyStore keys = pipeline.keys();
    ObjectProperty<Settings> settings = new SimpleObjectProperty<>(startup.settings());
    ShutdownStop shutdownStop = new ShutdownStop();
    NoticeBar notices = new NoticeBar();
    WindowServices services =
        new WindowServices(
            new ScreenDialogs(frame.stage(), notices),
            notices,
            ErrorLog.ofProcess(),
            pipeline.prompts(keys),
            keys,
            () -> shutdownStop.track(pipeline.runner(settings.get().dockerHost())),
            page -> getHostServices().showDocument(page.toString()));
    MainWindow window = new MainWindow(frame, startup, settings, pipeline, services);
    Runnable onShutdown =
        () -> {
          window.saveNow();
          shutdownStop.stop();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(onShutdown, "last-stop"));
    window.open();
  }
}
