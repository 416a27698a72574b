package dev.plinth.desktop.dialog;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/** Something to look at, above a window, until it is closed. */
public final class PageDialog {
  private PageDialog() {}

  /** Shows it and waits. Escape closes it. */
  public static void show(Stage owner, String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(content);
    pane.getButtonTypes().add(ButtonType.CLOSE);
    pane.setMaxSize(owner.getWidth() * 0.9, owner.getHeight() * 0.9);
    dialog.showAndWait();
  }
}
