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
}
