package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import java.util.Locale;

/** How a run stands. */
public enum RunState {
  IDLE,
  STARTING,
  RUNNING,
  STOPPING,
  /** It could not be started, or ended by itself. */
  FAILED;

  /** Tells whether something is there that has to be stopped before the window ends. */
  public boolean isBusy() {
    return this == STARTING || this == RUNNING || this == STOPPING;
  }

  /** Gives it as users read it. */
  String words() {
    return Messages.text("run.state." + name().toLowerCase(Locale.ROOT));
  }
}
