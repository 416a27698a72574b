package dev.plinth.desktop.window;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.home.ErrorLog;
import java.io.IOException;
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
      dialogs.show(notice(error));
    }
  }

  private Notice notice(Throwable error) {
    try {
      return notice("window.fault.text").at(log.writeFile(error));
    } catch (IOException e) {
      String trace = ErrorLog.stackTrace(error);
      return notice("window.fault.unlogged")
          .with(Messages.text("window.fault.copy"), () -> TextClipboard.put(trace));
    }
  }

  private static Notice notice(String textKey) {
    return new Notice(
        Notice.Kind.FAILED, Messages.text("window.fault.title"), Messages.text(textKey));
  }
}
