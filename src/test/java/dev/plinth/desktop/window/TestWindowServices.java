package dev.plinth.desktop.window;

import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.home.ErrorLog;
import java.nio.file.Path;
import java.util.Optional;

/** Window services without Docker and without models. */
final class TestWindowServices {
  private TestWindowServices() {}

  /**
   * Returns services with the given dialogs, an unused bar of notices, and a log of internal errors
   * in the given folder.
   */
  static WindowServices create(Dialogs dialogs, Path log) {
    return create(dialogs, new NoticeBar(), log);
  }

  static WindowServices create(Dialogs dialogs, NoticeBar notices, Path log) {
    return create(new OpenWindows(place -> {}), dialogs, notices, log);
  }

  static WindowServices create(OpenWindows windows, Dialogs dialogs, NoticeBar notices, Path log) {
    NoModels models = new NoModels();
    return new WindowServices(
        windows,
        dialogs,
        notices,
        new ErrorLog(log),
        models,
        models,
        NoDocker::new,
        command -> Optional.of(0));
  }
}
