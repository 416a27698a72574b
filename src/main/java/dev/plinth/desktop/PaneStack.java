package dev.plinth.desktop;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/**
 * Two panes one above the other with a draggable divider between them. In a pane that gets less
 * height than it needs, the top stays visible.
 */
final class PaneStack extends SplitPane {
  PaneStack(Node upper, Node lower) {
    super(new Part(upper), new Part(lower));
    setOrientation(Orientation.VERTICAL);
  }

  /**
   * A pane with a small minimum height. A split pane computes the minimum height of its parts
   * without regard to their wrapped texts, and would draw a part that needs more over the part
   * above it.
   */
  private static final class Part extends StackPane {
    private static final double MIN_HEIGHT = 60;

    Part(Node pane) {
      super(pane);
      setAlignment(Pos.TOP_LEFT);
      setMinHeight(MIN_HEIGHT);
    }
  }
}
