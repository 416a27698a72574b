package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Workspace;

/** Knows whether a user changed the text of a workspace by hand since it was opened or drafted. */
final class HandWork {
  private final Workspace workspace;
  private String pristine;

  HandWork(Workspace workspace) {
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

  /** Puts a draft in, as one change; from now on it counts as no hand's work. */
  void replace(String draft) {
    workspace.textProperty().set(draft);
    pristine = draft;
  }
}
