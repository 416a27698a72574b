package dev.plinth.desktop;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that shows a picture, and says in words what it does to whoever asks. */
public final class IconButton extends Button {
  /**
   * One that does this.
   *
   * @param words what it does, for the tooltip and for screen readers
   */
  public IconButton(Feather icon, String words, Runnable action) {
    dress(this, icon, words);
    setOnAction(event -> action.run());
  }

  /** Makes a button of another kind look and speak like one. */
  public static void dress(ButtonBase button, Feather icon, String words) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().setAll("icon-button");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
  }
}
