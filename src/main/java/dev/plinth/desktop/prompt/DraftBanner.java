package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The heading of a draft's outcome: an icon and a title. */
final class DraftBanner extends HBox {
  /**
   * Creates a banner.
   *
   * @param iconStyle the style class that colours the icon
   */
  DraftBanner(Feather glyph, String iconStyle, String text) {
    getStyleClass().add("prompt-banner");
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().add(iconStyle);
    Label title = new Label(text);
    title.getStyleClass().add("room-title");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().setAll(icon, title);
  }

  /** Adds a close button that runs the action, and returns this banner. */
  DraftBanner withCloseButton(Runnable action) {
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

  /** Returns a label that wraps its text. */
  static Label wrappingLabel(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
