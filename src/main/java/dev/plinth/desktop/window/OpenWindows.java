package dev.plinth.desktop.window;

import dev.plinth.desktop.state.WindowPlace;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The open windows of this process. JavaFX ends the process once all of them are closed. Unless
 * stated otherwise, the methods must be called on the JavaFX thread.
 */
final class OpenWindows {
  /** The distance in pixels of a new window from the one that it is opened from. */
  private static final double OFFSET = 32;

  private final List<MainWindow> windows = new CopyOnWriteArrayList<>();
  private final Consumer<WindowPlace> opener;

  /**
   * Starts without windows, and reports the errors that no thread handles in the latest window.
   *
   * @param opener opens a window with a new document at a place
   */
  OpenWindows(Consumer<WindowPlace> opener) {
    this.opener = opener;
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> report(error));
  }

  /** Reports an internal error in the latest window. Safe to call from any thread. */
  void report(Throwable error) {
    List<MainWindow> current = List.copyOf(windows);
    if (!current.isEmpty()) {
      current.get(current.size() - 1).report(error);
    }
  }

  void add(MainWindow window) {
    windows.add(window);
  }

  void remove(MainWindow window) {
    windows.remove(window);
  }

  /** Opens a window with a new document beside a place. */
  void openBeside(WindowPlace place) {
    opener.accept(place.movedBy(OFFSET));
  }

  /** Closes the windows one after the other, until the user cancels. */
  void quit() {
    closeNext(List.copyOf(windows).iterator());
  }

  private static void closeNext(Iterator<MainWindow> left) {
    if (left.hasNext()) {
      left.next().close(() -> closeNext(left));
    }
  }

  /**
   * Saves the unsaved work of all windows at once, since the process is about to end. Safe to call
   * from any thread.
   */
  void saveNow() {
    windows.forEach(MainWindow::saveNow);
  }
}
