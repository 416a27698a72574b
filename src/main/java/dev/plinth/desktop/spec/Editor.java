package dev.plinth.desktop.spec;

/**
 * The text component of the spec pane. The component reports every change of its text to the view
 * model.
 */
interface Editor {
  /** Applies a change as one step that can be undone. */
  void apply(TextChange change);

  /**
   * Selects the text between two offsets. Moves the caret to the second offset and scrolls to it.
   */
  void select(int anchor, int caret);

  /** Clears the undo history. */
  void clearHistory();

  /** Requests the focus. */
  void focus();
}
