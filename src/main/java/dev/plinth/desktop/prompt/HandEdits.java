package dev.plinth.desktop.prompt;

import dev.plinth.agent.Draft;
import dev.plinth.desktop.workspace.Workspace;
import java.util.Optional;

/** Protects the changes that the user has made since the spec was opened or drafted. */
final class HandEdits {
  private final Workspace workspace;
  private String unedited;

  HandEdits(Workspace workspace) {
    this.workspace = workspace;
    this.unedited = workspace.savedProperty().get();
    workspace
        .documentProperty()
        .addListener((property, before, now) -> unedited = workspace.savedProperty().get());
  }

  /** Returns the text in the editor. */
  String text() {
    return workspace.textProperty().get();
  }

  /** Returns whether this draft can replace the text without losing hand edits. */
  boolean allowReplacementBy(String draft) {
    String text = text();
    return text.isBlank() || text.equals(unedited) || text.equals(draft);
  }

  /**
   * Replaces the text with a draft, as one change. The text then counts as unedited. The project of
   * a new spec also becomes the baseline that later changes are compared with; a revision keeps the
   * baseline.
   *
   * @param revised whether the draft is a revision
   */
  void replace(Draft draft, boolean revised) {
    unedited = draft.text().value();
    workspace.textProperty().set(unedited);
    if (!revised) {
      workspace.baselineProperty().set(Optional.of(draft.project()));
    }
  }
}
