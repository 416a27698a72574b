package dev.plinth.desktop.spec;

/** What holds the text on the screen. What it does to its text, it tells the view model. */
interface Editor {
  /** Makes a change as one step that can be undone. */
  void make(Change change);

  /** Selects a part of the text and shows it; the caret is at its end. */
  void select(int start, int end);

  /** Forgets what could be undone. */
  void forget();

  /** Takes the keyboard. */
  void focus();
}
