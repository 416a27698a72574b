package dev.plinth.desktop.window;

import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.home.UserFolders;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The desktop application. Its first argument may name a spec to open. */
public final class App extends Application {
  private final Path state = UserFolders.ofProcess().state();
  private List<StartupState> starts = List.of();
  private boolean dark;

  /**
   * Reads the saved state and the theme before the window opens. Does not run on the JavaFX thread.
   */
  @Override
  public void init() throws InterruptedException {
    starts =
        StartupState.readAll(state, getParameters().getRaw().stream().findFirst().map(Path::of));
    dark = Appearance.isDark(starts.get(0).settings().theme(), SystemTheme.ofMachine());
  }

  @Override
  public void start(Stage stage) {
    WindowFrame frame = new WindowFrame(stage);
    frame.restore(starts.get(0).place());
    StartBackground.show(stage, dark, () -> open(frame));
  }

  private void open(WindowFrame first) {
    Appearance.setDark(dark);
    WindowOpener opener = new WindowOpener(state, starts.get(0).settings());
    opener.open(first, starts.get(0));
    for (StartupState other : starts.subList(1, starts.size())) {
      opener.open(new WindowFrame(new Stage()), other);
    }
  }
}
