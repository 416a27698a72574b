package dev.plinth.desktop.spec;

import java.util.ArrayList;
import java.util.List;

/** An editor without a view that records what is done with it. */
final class RecordingEditor implements Editor {
  private final SpecViewModel model;
  final List<TextChange> changes = new ArrayList<>();
  TextSelection selection = new TextSelection(0, 0);
  boolean focused;

  RecordingEditor(SpecViewModel model) {
    this.model = model;
  }

  @Override
  public void apply(TextChange change) {
    changes.add(change);
    model.changed(change);
  }

  @Override
  public void apply(TextChanges step) {
    changes.addAll(step.all());
    model.changed(step.backwards());
  }

  @Override
  public void select(int anchor, int caret) {
    selection = new TextSelection(anchor, caret);
  }

  @Override
  public void clearHistory() {
    changes.clear();
  }

  @Override
  public void focus() {
    focused = true;
  }
}
