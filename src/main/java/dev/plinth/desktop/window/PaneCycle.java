package dev.plinth.desktop.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/** The way of the keyboard from room to room, since the editor keeps the tabulator for itself. */
final class PaneCycle {
  private final List<Stop> stops = new ArrayList<>();

  private record Stop(Node room, Runnable focus) {}

  /** Adds a room behind the others. */
  PaneCycle add(Node room, Runnable focus) {
    stops.add(new Stop(room, focus));
    return this;
  }

  /** Goes to the next room; behind the last one comes the first. */
  void next() {
    go(1);
  }

  /** Goes to the room before; before the first one comes the last. */
  void previous() {
    go(-1);
  }

  private void go(int step) {
    int here = here();
    int from = here < 0 && step < 0 ? 0 : here;
    for (int i = 1; i <= stops.size(); i++) {
      int there = Math.floorMod(from + i * step, stops.size());
      stops.get(there).focus().run();
      if (here() == there) {
        return; // a room in which nothing takes the keyboard is passed over
      }
    }
  }

  /** Gives which room has the keyboard, -1 for none. */
  private int here() {
    for (int i = 0; i < stops.size(); i++) {
      Scene scene = stops.get(i).room().getScene();
      Node owner = scene == null ? null : scene.getFocusOwner();
      while (owner != null && owner != stops.get(i).room()) {
        owner = owner.getParent();
      }
      if (owner != null) {
        return i;
      }
    }
    return -1;
  }
}
