package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsStore;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowMemory;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The saved state that a window starts from, read from the disk before the window opens.
 *
 * @param state the state folder
 * @param spec the spec named at the start; empty if there is none
 * @param session the session that saves unsaved work; empty if the state folder cannot be written
 * @param onDisk the current text of the recovered work's file; empty if it cannot be read
 * @param place the place of the last window; empty at the first start
 * @param settings the settings of the user
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
   * Reads the saved state. Blocks while files are read.
   *
   * @param state the state folder
   * @param spec the spec named at the start; unsaved work of another file is left to another window
   */
  static StartupState read(Path state, Optional<Path> spec) {
    Optional<Path> named = spec.map(path -> path.toAbsolutePath().normalize());
    Optional<WindowSession> session = session(state, named);
    Optional<Path> recovered = session.flatMap(WindowSession::recovered).flatMap(UnsavedWork::file);
    Optional<WindowPlace> place = new WindowMemory(state).place();
    return new StartupState(
        state, named, session, recovered.flatMap(StartupState::content), place, settings(state));
  }

  /** Returns the store for the place and the prompt of the window. */
  WindowMemory memory() {
    return new WindowMemory(state);
  }

  private static Settings settings(Path state) {
    try {
      return new SettingsStore(state).read();
    } catch (IOException e) {
      return Settings.DEFAULT;
    }
  }

  private static Optional<WindowSession> session(Path state, Optional<Path> named) {
    try {
      return Optional.of(
          WindowSession.begin(
              state, recovered -> named.isEmpty() || named.equals(recovered.file())));
    } catch (IOException e) {
      return Optional.empty(); // the window shows a notice once it is open
    }
  }

  private static Optional<String> content(Path file) {
    try {
      return Optional.of(new SpecFiles().read(file));
    } catch (ProblemException e) {
      return Optional.empty(); // without the file, the unsaved work can still be recovered
    }
  }
}
