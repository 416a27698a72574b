package dev.plinth.desktop.window;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.home.ErrorLog;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Reports internal errors: writes each error to the log once and shows a notice. */
final class ErrorReporter {
  private final ErrorLog log;
  private final Dialogs dialogs;
  private final Set<String> reported = new HashSet<>();

  ErrorReporter(ErrorLog log, Dialogs dialogs) {
    this.log = log;
    this.dialogs = dialogs;
  }

  /**
   * Logs an error and shows a notice, unless the same error was reported before. An error while
   * drawing can repeat sixty times a second. Must be called on the JavaFX thread.
   */
  void report(Throwable error) {
    String place = Arrays.stream(error.getStackTrace()).limit(3).toList().toString();
    if (reported.add(error.getClass().getName() + place)) {
      dialogs.show(
          new Notice(
              Notice.Kind.FAILED,
              Messages.text("window.fault.title"),
              Messages.text("window.fault.text", log.write(error))));
    }
  }
}
