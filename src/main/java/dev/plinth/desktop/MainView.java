package dev.plinth.desktop;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** The window's content: the menu, three rooms side by side, and the status below them. */
public final class MainView extends BorderPane {
  private final SplitPane rooms = new SplitPane();

  /**
   * The rooms in their places.
   *
   * @param problems below {@code spec}
   * @param run below {@code code}
   */
  public MainView(Node prompt, Node spec, Node problems, Node code, Node run) {
    getStyleClass().add("main-view");
    SplitPane middle = above(spec, problems, 0.72);
    SplitPane right = above(code, run, 0.62);
    rooms.getItems().setAll(prompt, middle, right);
    rooms.setDividerPositions(0.22, 0.62);
    SplitPane.setResizableWithParent(prompt, false);
    setCenter(rooms);
  }

  private static SplitPane above(Node upper, Node lower, double part) {
    SplitPane pane = new SplitPane(upper, lower);
    pane.setOrientation(Orientation.VERTICAL);
    pane.setDividerPositions(part);
    SplitPane.setResizableWithParent(lower, false);
    return pane;
  }
}
