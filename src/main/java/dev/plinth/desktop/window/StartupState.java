package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsStore;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowMemory;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.input.InputProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a window finds on the disk when it begins; read before there is a screen.
 *
 * @param state the folder of state
 * @param spec the file that the user named
 * @param session the memory for what is typed; nothing where the disk does not take any
 * @param onDisk what the file of the text that was left holds now
 * @param place where the last window stood
 * @param settings what the user prefers
 */
public record StartupState(
    Path state,
    Optional<Path> spec,
    Optional<WindowSession> session,
    Optional<String> onDisk,
    Optional<WindowPlace> place,
    Settings settings) {
  public StartupState {
    requireNonNull(state);
    requireNonNull(spec);
    requireNonNull(session);
    requireNonNull(onDisk);
    requireNonNull(place);
    requireNonNull(settings);
  }

  /**
   * Reads it.
   *
   * @param state the folder of state
   * @param spec the file that the user named; what was left of another waits for another window
   */
  static StartupState read(Path state, Optional<Path> spec) {
    Optional<Path> named = spec.map(path -> path.toAbsolutePath().normalize());
    Optional<WindowSession> session = session(state, named);
    Optional<Path> left = session.flatMap(WindowSession::left).flatMap(UnsavedWork::file);
    Optional<WindowPlace> place = new WindowMemory(state).place();
    return new StartupState(
        state, named, session, left.flatMap(StartupState::content), place, settings(state));
  }

  /** Gives what is remembered of the last window. */
  WindowMemory memory() {
    return new WindowMemory(state);
  }

  private static Settings settings(Path state) {
    try {
      return new SettingsStore(state).read();
    } catch (IOException e) {
      return Settings.USUAL;
    }
  }

  private static Optional<WindowSession> session(Path state, Optional<Path> named) {
    try {
      return Optional.of(
          WindowSession.begin(state, left -> named.isEmpty() || named.equals(left.file())));
    } catch (IOException e) {
      return Optional.empty(); // the window says so once it is there
    }
  }

  private static Optional<String> content(Path file) {
    try {
      return Optional.of(new SpecFiles().read(file));
    } catch (InputProblem e) {
      return Optional.empty(); // gone, then; what was typed is not
    }
  }
}
