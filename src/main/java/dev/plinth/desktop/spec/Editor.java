package dev.plinth.desktop.spec;

/**
 * The text component of the spec pane. The component reports every change of its text to the view
 * model.
 */
interface Editor {
  /** Applies a change as one step that can be undone. Moves the caret to its end. */
  void apply(TextChange change);

  /**
   * Applies changes as one step that can be undone, and shows them: scrolls to them if none is in
   * sight, and highlights them for a moment. The caret stays after the same character.
   */
  void apply(TextChanges changes);

  /**
   * Selects the text between two offsets. Moves the caret to the second offset and scrolls to it.
   */
  void select(int anchor, int caret);

  /** Clears the undo history and the highlight of the last changes. */
  void clearHistory();

  /** Requests the focus. */
  void focus();
}
