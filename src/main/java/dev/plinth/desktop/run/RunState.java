package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import java.util.Locale;

/** The state of a run. */
public enum RunState {
  IDLE,
  STARTING,
  /** The start was cancelled; what it created is being removed. */
  CANCELLING,
  RUNNING,
  STOPPING,
  /** The start or the stop failed, or the backend stopped by itself. */
  FAILED;

  /** Returns whether a backend may be running that must be stopped before the window closes. */
  public boolean isBusy() {
    return this != IDLE && this != FAILED;
  }

  /** Returns whether the run ends by itself, so that another can start then. */
  boolean isEnding() {
    return this == CANCELLING || this == STOPPING;
  }

  /** Returns the name of the state for users. */
  String label() {
    return Messages.text("run.state." + name().toLowerCase(Locale.ROOT));
  }
}
