package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What became of a draft, in one line with an icon. */
final class DraftBanner extends HBox {
  /**
   * These words.
   *
   * @param ink the style of the icon
   */
  DraftBanner(Feather sign, String ink, String words) {
    getStyleClass().add("prompt-banner");
    FontIcon icon = new FontIcon(sign);
    icon.getStyleClass().add(ink);
    Label title = new Label(words);
    title.getStyleClass().add("room-title");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().setAll(icon, title);
  }

  /** Adds a cross that puts it away. */
  DraftBanner closing(Runnable action) {
    Button close = new Button();
    close.setId("prompt-dismiss");
    close.setGraphic(new FontIcon(Feather.X));
    close.getStyleClass().add("icon-button");
    close.setTooltip(new Tooltip(Messages.text("prompt.dismiss")));
    close.setAccessibleText(Messages.text("prompt.dismiss"));
    close.setOnAction(event -> action.run());
    getChildren().add(close);
    return this;
  }

  /** Gives a sentence that wraps. */
  static Label sentence(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
