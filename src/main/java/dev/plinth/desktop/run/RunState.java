package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import java.util.Locale;

/** The state of a run. */
public enum RunState {
  IDLE,
  STARTING,
  RUNNING,
  STOPPING,
  /** The start failed, or the backend stopped by itself. */
  FAILED;

  /** Returns whether a backend may exist that must be stopped before the window closes. */
  public boolean isBusy() {
    return this == STARTING || this == RUNNING || this == STOPPING;
  }

  /** Returns the state as users read it. */
  String label() {
    return Messages.text("run.state." + name().toLowerCase(Locale.ROOT));
  }
}
