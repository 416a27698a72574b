package dev.plinth.desktop.window;

import dev.plinth.Pipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.desktop.ExternalPrograms;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.home.ErrorLog;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/** Opens the windows of this process, which share the settings and the pipeline. */
final class WindowOpener {
  private final Path state;
  private final Pipeline pipeline = new Pipeline();
  private final KeyStore keys = pipeline.keys();
  private final ShutdownStop shutdownStop = new ShutdownStop();
  private final OpenWindows windows = new OpenWindows(this::openNew);
  private final Tasks tasks = Tasks.forFxThread(windows::report);
  private final ObjectProperty<Settings> settings;

  /**
   * Starts without windows.
   *
   * @param state the state folder
   * @param settings the settings of the user
   */
  WindowOpener(Path state, Settings settings) {
    this.state = state;
    this.settings = new SimpleObjectProperty<>(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "last-stop"));
  }

  private void shutDown() {
    windows.saveNow();
    shutdownStop.stop();
  }

  /** Opens a window in a frame. */
  void open(WindowFrame frame, StartupState startup) {
    NoticeBar notices = new NoticeBar();
    WindowServices services =
        new WindowServices(
            windows,
            new ScreenDialogs(frame.stage(), notices),
            notices,
            ErrorLog.ofProcess(),
            pipeline.prompts(keys),
            keys,
            () -> shutdownStop.track(pipeline.runner(settings.get().dockerHost())),
            ExternalPrograms.ofMachine());
    new MainWindow(frame, startup, settingsOfWindow(), pipeline, services).open();
  }

  /** Returns a property that follows the shared one without keeping a closed window in memory. */
  private ObjectProperty<Settings> settingsOfWindow() {
    ObjectProperty<Settings> own = new SimpleObjectProperty<>(settings.get());
    own.bindBidirectional(settings); // holds both properties weakly
    return own;
  }

  /** Opens a window with a new document at a place. */
  private void openNew(WindowPlace place) {
    tasks
        .run(() -> StartupState.read(state, Optional.empty()).at(place))
        .onSuccess(startup -> open(new WindowFrame(new Stage()), startup));
  }
}
