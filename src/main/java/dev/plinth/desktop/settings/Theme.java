package dev.plinth.desktop.settings;

/** The colour theme of the window. */
public enum Theme {
  LIGHT,
  DARK,
  /** The theme of the operating system. */
  SYSTEM
}
