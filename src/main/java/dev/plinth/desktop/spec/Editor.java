package dev.plinth.desktop.spec;

/** What holds the text on the screen. What it does to its text, it tells the view model. */
interface Editor {
  /** Makes a change as one step that can be undone. */
  void make(TextChange change);

  /** Selects what lies between two offsets, and shows the second, where the caret is then. */
  void select(int anchor, int caret);

  /** Forgets what could be undone. */
  void forget();

  /** Takes the keyboard. */
  void focus();
}
