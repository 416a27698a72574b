package dev.plinth.desktop.prompt;

import dev.plinth.agent.Draft;
import dev.plinth.desktop.Workspace;
import java.util.Optional;

/** Knows whether a user changed the text of a workspace by hand since it was opened or drafted. */
final class HandEdits {
  private final Workspace workspace;
  private String pristine;

  HandEdits(Workspace workspace) {
    this.workspace = workspace;
    this.pristine = workspace.savedProperty().get();
    workspace
        .documentProperty()
        .addListener((property, before, now) -> pristine = workspace.savedProperty().get());
  }

  /** Tells whether this text can go in without taking anything from the user. */
  boolean yieldsTo(String draft) {
    String text = workspace.textProperty().get();
    return text.isBlank() || text.equals(pristine) || text.equals(draft);
  }

  /**
   * Puts a draft in, as one change; from now on it counts as no hand's work. What was made anew is
   * what later changes are compared with; a revision is such a change.
   */
  void replace(Draft draft, boolean revised) {
    pristine = draft.text().value();
    workspace.textProperty().set(pristine);
    if (!revised) {
      workspace.baselineProperty().set(Optional.of(draft.project()));
    }
  }
}
