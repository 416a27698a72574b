package dev.plinth.desktop.window;

import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Notice;
import dev.plinth.home.ErrorLog;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Faults of the program itself: written down once each, told in plain words, and the work goes on.
 */
final class ErrorReporter {
  private final ErrorLog log;
  private final Dialogs dialogs;
  private final Set<String> known = new HashSet<>();

  ErrorReporter(ErrorLog log, Dialogs dialogs) {
    this.log = log;
    this.dialogs = dialogs;
  }

  /** Reports one; on the screen's thread. A drawing that fails does so sixty times a second. */
  void report(Throwable fault) {
    String place = Arrays.stream(fault.getStackTrace()).limit(3).toList().toString();
    if (known.add(fault.getClass().getName() + place)) {
      dialogs.tell(
          new Notice(
              Notice.Kind.FAILED,
              Messages.text("window.fault.title"),
              Messages.text("window.fault.text", log.write(fault))));
    }
  }
}
