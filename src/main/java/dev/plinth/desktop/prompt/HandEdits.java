package dev.plinth.desktop.prompt;

import dev.plinth.agent.Draft;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.spec.JsonTokenizer;
import dev.plinth.spec.RevisionEdits;
import dev.plinth.spec.SpecText;
import java.util.Optional;

/** Protects the changes that the user has made since the spec was opened, drafted or saved. */
final class HandEdits {
  private final Workspace workspace;

  HandEdits(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Returns the text in the editor. */
  String text() {
    return workspace.textProperty().get();
  }

  /**
   * Returns whether a draft can replace the text without losing hand edits. A revision has the hand
   * edits of the text that it began with, and changes only a few parts of it.
   *
   * @param revised the text that the draft is a revision of; empty for a new spec
   */
  boolean allowReplacement(Draft draft, Optional<SpecText> revised) {
    return !workspace.isEditedByHand()
        || JsonTokenizer.sameTokens(draft.text().value(), text())
        || revised.filter(base -> JsonTokenizer.sameTokens(base.value(), text())).isPresent();
  }

  /** Returns the text in the editor as it is with a draft; a revision changes only parts of it. */
  String textWith(Draft draft, boolean revised) {
    return revised
        ? RevisionEdits.apply(new SpecText(text()), draft.text()).value()
        : draft.text().value();
  }

  /**
   * Replaces the text with a draft, as one change. The text then counts as unedited, except for a
   * revision of a text with hand edits. The project of a new spec also becomes the baseline that
   * later changes are compared with; a revision keeps the baseline.
   */
  void replace(Draft draft, boolean revised) {
    String text = textWith(draft, revised);
    if (revised && workspace.isEditedByHand()) {
      workspace.textProperty().set(text);
      return;
    }
    workspace.showDraft(text);
    if (!revised) {
      workspace.baselineProperty().set(Optional.of(draft.project()));
    }
  }
}
