package dev.plinth.desktop;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The header of a pane: its title, a note, and its buttons on the right. Where the header is too
 * narrow for the words of the buttons, it shows only their icons, so that no button is cut off.
 */
public final class PaneHeader extends HBox {
  private final Label title;
  private final List<ButtonBase> buttons;

  /**
   * Creates a header.
   *
   * @param note a text beside the title, cut off first in a narrow header
   * @param buttons buttons, each with an icon and a text
   */
  public PaneHeader(String title, Label note, ButtonBase... buttons) {
    this.title = new Label(title);
    this.buttons = List.of(buttons);
    getStyleClass().add("room-header");
    this.title.getStyleClass().add("room-title");
    this.title.setMinWidth(USE_PREF_SIZE);
    note.setMinWidth(0);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(this.title, note, gap);
    for (ButtonBase button : buttons) {
      button.setMinWidth(USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
      getChildren().add(button);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return width(0);
  }

  @Override
  protected void layoutChildren() {
    double wordsWidth = buttons.stream().mapToDouble(PaneHeader::wordsWidth).sum();
    boolean fits = width(wordsWidth) <= getWidth();
    ContentDisplay display = fits ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
    buttons.forEach(button -> button.setContentDisplay(display));
    super.layoutChildren();
  }

  /** Returns the width without the note, if the words of the buttons have this width. */
  private double width(double wordsWidth) {
    double width = snappedLeftInset() + title.prefWidth(-1) + snappedRightInset() + wordsWidth;
    for (ButtonBase button : buttons) {
      if (button.isVisible()) {
        Node icon = button.getGraphic();
        width += button.snappedLeftInset() + button.snappedRightInset();
        width += icon == null ? 0 : icon.prefWidth(-1);
      }
    }
    return Math.ceil(width + getSpacing() * (getManagedChildren().size() - 1));
  }

  private static double wordsWidth(ButtonBase button) {
    if (!button.isVisible()) {
      return 0;
    }
    Text words = new Text(button.getText());
    words.setFont(button.getFont());
    return button.getGraphicTextGap() + words.getLayoutBounds().getWidth();
  }
}
