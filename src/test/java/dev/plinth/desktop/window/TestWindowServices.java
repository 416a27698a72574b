package dev.plinth.desktop.window;

import dev.plinth.desktop.Dialogs;
import dev.plinth.home.ErrorLog;
import java.nio.file.Path;

/** Windows that reach for nothing. */
final class TestWindowServices {
  private TestWindowServices() {}

  /** Asks these dialogs and writes faults there; neither Docker nor a model is there. */
  static WindowServices with(Dialogs dialogs, Path log) {
    NoModels models = new NoModels();
    return new WindowServices(
        dialogs, new ErrorLog(log), models, models, NoDocker::new, page -> {});
  }
}
