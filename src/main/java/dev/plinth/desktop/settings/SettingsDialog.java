package dev.plinth.desktop.settings;

import dev.plinth.desktop.Messages;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;

/** The settings in a window of their own, which has nothing to confirm. */
public final class SettingsDialog {
  private static final double WIDTH_IN_FONTS = 40;
  private static final double HEIGHT = 620;

  private SettingsDialog() {}

  /** Opens it above this window, and returns at once. */
  public static void open(Window owner, SettingsViewModel settings) {
    ScrollPane page = new ScrollPane(new SettingsView(settings));
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(Messages.text("settings.title"));
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.getStyleClass().add("settings-dialog");
    pane.getStylesheets().add(SettingsView.class.getResource("settings.css").toExternalForm());
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    pane.setContent(page);
    pane.setPrefSize(WIDTH_IN_FONTS * settings.fontSizeProperty().get(), HEIGHT);
    dialog.show();
  }
}
