package dev.plinth.desktop.prompt;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/**
 * Buttons side by side that fill the width. If the row is too narrow for their texts, the buttons
 * stand below one another.
 */
final class ButtonRow extends Pane {
  private static final double GAP = 8;

  ButtonRow(Button... buttons) {
    getChildren().setAll(buttons);
  }

  private List<Node> buttons() {
    return getManagedChildren();
  }

  private double gaps() {
    return GAP * (buttons().size() - 1);
  }

  private boolean isRow(double width) {
    return width < 0 || width >= prefWidth(-1);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return buttons().stream().mapToDouble(button -> button.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return gaps() + buttons().stream().mapToDouble(button -> button.prefWidth(-1)).sum();
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    var heights = buttons().stream().mapToDouble(button -> button.prefHeight(-1));
    return isRow(width) ? heights.max().orElse(0) : gaps() + heights.sum();
  }

  @Override
  protected void layoutChildren() {
    boolean row = isRow(getWidth());
    double spare = (getWidth() - prefWidth(-1)) / Math.max(1, buttons().size());
    double x = 0;
    double y = 0;
    for (Node button : buttons()) {
      double width = row ? button.prefWidth(-1) + spare : getWidth();
      double height = button.prefHeight(-1);
      double left = snapPositionX(x);
      button.resizeRelocate(left, y, snapPositionX(x + width) - left, height);
      x += row ? width + GAP : 0;
      y += row ? 0 : height + GAP;
    }
  }
}
