package dev.plinth.desktop.dialog;

import static javafx.scene.layout.Region.USE_PREF_SIZE;

import dev.plinth.desktop.appearance.Appearance;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;

/** The frame of a dialog: its background and its buttons. */
final class DialogFrame {
  private DialogFrame() {}

  /** Prepares a dialog that has all its buttons. */
  static void prepare(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    pane.getScene().setFill(Appearance.background()); // until the first frame is drawn
    for (ButtonType type : pane.getButtonTypes()) {
      if (pane.lookupButton(type) instanceof Button button) {
        ButtonBar.setButtonUniformSize(button, false); // would cut long texts off
        button.setMinWidth(USE_PREF_SIZE);
      }
    }
  }
}
