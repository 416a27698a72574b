package dev.plinth.desktop;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button with an icon and no text. A tooltip describes the action. */
public final class IconButton extends Button {
  /**
   * Creates a button.
   *
   * @param description the text of the tooltip, also read by screen readers
   */
  public IconButton(Feather icon, String description, Runnable action) {
    decorate(this, icon, description);
    setOnAction(event -> action.run());
  }

  /** Makes another kind of button, such as a toggle button, look like an icon button. */
  public static void decorate(ButtonBase button, Feather icon, String description) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().setAll("icon-button");
    button.setTooltip(new Tooltip(description));
    button.setAccessibleText(description);
  }
}
