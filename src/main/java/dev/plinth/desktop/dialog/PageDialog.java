package dev.plinth.desktop.dialog;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/** A dialog that shows a page of content and has only a Close button. */
public final class PageDialog {
  private PageDialog() {}

  /** Shows the dialog and blocks until the user closes it. */
  public static void show(Stage owner, String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.setResizable(true);
    DialogPane pane = new BoundedPane(owner.getWidth() * 0.9, owner.getHeight() * 0.9);
    dialog.setDialogPane(pane);
    pane.setContent(content);
    pane.getButtonTypes().add(ButtonType.CLOSE);
    DialogFrame.prepare(dialog);
    dialog.showAndWait();
  }

  /**
   * A pane whose preferred size is limited. JavaFX centres a dialog by its preferred size, so that
   * a long page with a maximum size alone would begin above the screen.
   */
  private static final class BoundedPane extends DialogPane {
    private final double maxWidth;
    private final double maxHeight;

    BoundedPane(double maxWidth, double maxHeight) {
      this.maxWidth = maxWidth;
      this.maxHeight = maxHeight;
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
}
