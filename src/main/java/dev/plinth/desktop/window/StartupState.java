package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsStore;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowMemory;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The saved state that a window starts from, read from the disk before the window opens.
 *
 * @param state the state folder
 * @param spec the spec named at the start, or the last one that was open; empty if there is none
 * @param gone the last spec that was open, if it no longer exists
 * @param session the session that saves unsaved work; empty if the state folder cannot be written
 * @param onDisk the current text of the recovered work's file; empty if it cannot be read
 * @param place the place of the last window; empty at the first start
 * @param settings the settings of the user
 */
public record StartupState(
    Path state,
    Optional<Path> spec,
    Optional<Path> gone,
    Optional<WindowSession> session,
    Optional<String> onDisk,
    Optional<WindowPlace> place,
    Settings settings) {
  public StartupState {
    requireNonNull(state);
    requireNonNull(spec);
    requireNonNull(gone);
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
    StartupState found =
        new StartupState(
            state,
            named,
            Optional.empty(),
            session,
            recovered.flatMap(StartupState::content),
            new WindowMemory(state).place(),
            settings(state));
    return named.isEmpty() && found.isFirst() && !found.hasUnsavedWork()
        ? found.withLastSpec()
        : found;
  }

  /**
   * Reads the saved state of the first window and, if no spec is named, of a window for each other
   * one that crashed.
   */
  static List<StartupState> readAll(Path state, Optional<Path> spec) {
    List<StartupState> all = new ArrayList<>(List.of(read(state, spec)));
    while (spec.isEmpty() && all.get(all.size() - 1).hasUnsavedWork()) {
      all.add(read(state, spec));
    }
    if (all.size() > 1) {
      all.remove(all.size() - 1).endSession(); // found no more
    }
    return List.copyOf(all);
  }

  private void endSession() {
    try {
      if (session.isPresent()) {
        session.get().end();
      }
    } catch (IOException e) {
      return; // the slot is free again once the process ends
    }
  }

  private boolean hasUnsavedWork() {
    return session.flatMap(WindowSession::recovered).isPresent();
  }

  /** Returns whether no other window is open. */
  boolean isFirst() {
    return session.map(WindowSession::isFirst).orElse(true);
  }

  /** Returns this state with the spec that was open last, of those that still exist. */
  private StartupState withLastSpec() {
    RecentFiles recent = new RecentFiles(state);
    List<Path> files = recent.list();
    Optional<Path> last = files.stream().filter(Files::isRegularFile).findFirst();
    Optional<Path> missing =
        files.stream().findFirst().filter(newest -> !last.equals(Optional.of(newest)));
    missing.ifPresent(path -> forget(recent, path));
    return new StartupState(state, last, missing, session, onDisk, place, settings);
  }

  /** Removes a file from the list, so that the next start does not name it again. */
  private static void forget(RecentFiles recent, Path path) {
    try {
      recent.remove(path);
    } catch (IOException e) {
      return; // the window shows a notice if its folder cannot be written
    }
  }

  /** Returns this state with another place of the window. */
  StartupState at(WindowPlace other) {
    return new StartupState(state, spec, gone, session, onDisk, Optional.of(other), settings);
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
