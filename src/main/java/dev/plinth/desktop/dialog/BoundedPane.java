package dev.plinth.desktop.dialog;

import javafx.scene.control.DialogPane;

/**
 * A pane whose preferred size is limited. JavaFX centres a dialog by its preferred size, so that a
 * long page with a maximum size alone would begin above the screen.
 */
final class BoundedPane extends DialogPane {
  private final double maxWidth;
  private final double maxHeight;

  BoundedPane(double maxWidth, double maxHeight) {
    this.maxWidth = maxWidth;
    this.maxHeight = maxHeight;
    getStyleClass().add("bounded-pane");
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(maxWidth, super.computePrefWidth(height));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(maxHeight, super.computePrefHeight(width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.min(maxHeight, super.computeMinHeight(width));
  }
}
