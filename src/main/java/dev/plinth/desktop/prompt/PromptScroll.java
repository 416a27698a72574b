package dev.plinth.desktop.prompt;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls the prompt pane if it is too low for its content, as with a large font. */
final class PromptScroll extends ScrollPane {
  private final Region content;

  PromptScroll(Region content) {
    super(content);
    this.content = content;
    getStyleClass().add("prompt-scroll");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  /** Returns the width below which texts would be cut off. */
  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1);
  }
}
