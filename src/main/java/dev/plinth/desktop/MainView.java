package dev.plinth.desktop;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** The window's content: the menu, three rooms side by side, and the status below them. */
public final class MainView extends BorderPane {
  /** Where the lines between the rooms are at first. */
  public static final List<Double> USUAL = List.of(0.25, 0.645, 0.74, 0.66);

  private final SplitPane rooms = new SplitPane();
  private final List<SplitPane> panes;

  /**
   * The rooms in their places.
   *
   * @param problems below {@code spec}
   * @param run below {@code code}
   */
  public MainView(Node prompt, Node spec, Node problems, Node code, Node run) {
    getStyleClass().add("main-view");
    SplitPane middle = above(spec, problems);
    SplitPane right = above(code, run);
    panes = List.of(rooms, middle, right);
    rooms.getItems().setAll(prompt, middle, right);
    divide(USUAL);
    setCenter(rooms);
  }

  /** Gives where the lines between the rooms are, 0 to 1. */
  public List<Double> dividers() {
    return panes.stream()
        .flatMap(pane -> DoubleStream.of(pane.getDividerPositions()).boxed())
        .toList();
  }

  /** Puts the lines between the rooms where {@link #dividers} once found them. */
  public void divide(List<Double> positions) {
    if (positions.size() == dividers().size()) {
      int next = 0;
      for (SplitPane pane : panes) {
        for (int i = 0; i < pane.getDividers().size(); i++) {
          pane.setDividerPosition(i, positions.get(next++));
        }
      }
    }
  }

  /** Gives the keyboard to a room: to the first part of it that takes it. */
  public static void focus(Node room) {
    taker(room).ifPresent(Node::requestFocus);
  }

  private static Optional<Node> taker(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable() || !(node instanceof Parent parent)) {
      return Optional.of(node).filter(Node::isFocusTraversable);
    }
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(child -> taker(child).stream())
        .findFirst();
  }

  private static SplitPane above(Node upper, Node lower) {
    SplitPane pane = new SplitPane(upper, lower);
    pane.setOrientation(Orientation.VERTICAL);
    return pane;
  }
}
