package dev.plinth.desktop.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Moves the keyboard focus from pane to pane. The Tab key cannot do so, because the editor uses it.
 */
final class PaneCycle {
  private final List<PaneEntry> entries = new ArrayList<>();

  private record PaneEntry(Node pane, Runnable focus) {}

  /** Adds a pane at the end of the cycle. */
  PaneCycle add(Node pane, Runnable focus) {
    entries.add(new PaneEntry(pane, focus));
    return this;
  }

  /** Focuses the next pane; the first pane follows the last. */
  void next() {
    move(1);
  }

  /** Focuses the previous pane; the last pane precedes the first. */
  void previous() {
    move(-1);
  }

  private void move(int step) {
    int focusedIndex = focusedIndex();
    int from = focusedIndex < 0 && step < 0 ? 0 : focusedIndex;
    for (int i = 1; i <= entries.size(); i++) {
      int target = Math.floorMod(from + i * step, entries.size());
      entries.get(target).focus().run();
      if (focusedIndex() == target) {
        return; // a pane in which nothing can be focused is skipped
      }
    }
  }

  /** Returns the index of the pane that has the keyboard focus, or -1. */
  private int focusedIndex() {
    for (int i = 0; i < entries.size(); i++) {
      Scene scene = entries.get(i).pane().getScene();
      Node owner = scene == null ? null : scene.getFocusOwner();
      while (owner != null && owner != entries.get(i).pane()) {
        owner = owner.getParent();
      }
      if (owner != null) {
        return i;
      }
    }
    return -1;
  }
}
