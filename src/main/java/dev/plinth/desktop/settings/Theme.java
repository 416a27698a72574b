package dev.plinth.desktop.settings;

/** Which colours the window has. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the rest of the system. */
  SYSTEM
}
