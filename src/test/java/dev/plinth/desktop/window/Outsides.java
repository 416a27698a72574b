package dev.plinth.desktop.window;

import dev.plinth.desktop.Dialogs;
import dev.plinth.home.FaultLog;
import java.nio.file.Path;

/** Windows that reach for nothing. */
final class Outsides {
  private Outsides() {}

  /** Asks these dialogs and writes faults there; neither Docker nor a model is there. */
  static Outside with(Dialogs dialogs, Path log) {
    NoModels models = new NoModels();
    return new Outside(dialogs, new FaultLog(log), models, models, NoDocker::new, page -> {});
  }
}
