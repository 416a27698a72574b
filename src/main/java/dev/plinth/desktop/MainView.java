package dev.plinth.desktop;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** The five panes of the window in three columns, with draggable dividers between them. */
public final class MainView extends BorderPane {
  /** The default divider positions, in the order of {@link #dividers}. */
  public static final List<Double> DEFAULT_DIVIDERS = List.of(0.25, 0.645, 0.74, 0.66);

  private final SplitPane columns = new SplitPane();
  private final List<SplitPane> splits;

  /**
   * Lays out the panes.
   *
   * @param problems placed below {@code spec}
   * @param run placed below {@code code}
   */
  public MainView(Node prompt, Node spec, Node problems, Node code, Node run) {
    getStyleClass().add("main-view");
    SplitPane middle = new PaneStack(spec, problems);
    SplitPane right = new PaneStack(code, run);
    splits = List.of(columns, middle, right);
    columns.getItems().setAll(prompt, middle, right);
    columns.setMinHeight(0); // else it would push the bottom out of a small window
    setDividers(DEFAULT_DIVIDERS);
    setCenter(columns);
  }

  /** Returns the divider positions, each from 0 to 1: between the columns, then within them. */
  public List<Double> dividers() {
    return splits.stream()
        .flatMap(split -> DoubleStream.of(split.getDividerPositions()).boxed())
        .toList();
  }

  /**
   * Sets the divider positions, in the order of {@link #dividers}. Does nothing if the number of
   * positions differs from the number of dividers.
   */
  public void setDividers(List<Double> positions) {
    if (positions.size() == dividers().size()) {
      int next = 0;
      for (SplitPane split : splits) {
        for (int i = 0; i < split.getDividers().size(); i++) {
          split.setDividerPosition(i, positions.get(next++));
        }
      }
    }
  }

  /** Focuses the first focusable node of a pane. Does nothing if the pane has none. */
  public static void focus(Node pane) {
    firstFocusable(pane).ifPresent(Node::requestFocus);
  }

  private static Optional<Node> firstFocusable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable() || !(node instanceof Parent parent)) {
      return Optional.of(node).filter(Node::isFocusTraversable);
    }
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(child -> firstFocusable(child).stream())
        .findFirst();
  }
}
