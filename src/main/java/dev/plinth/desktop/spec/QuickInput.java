package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A box above the text with an input field and the answer to the input below it. Enter accepts the
 * input, Escape cancels. The box closes when its field loses the focus.
 */
class QuickInput extends VBox {
  private final TextField field = new TextField();

  /**
   * Creates a closed box.
   *
   * @param key the key of the description of the field
   * @param answer the part below the field
   */
  QuickInput(String key, StringProperty input, BooleanProperty open, Region answer) {
    getStyleClass().add("quick-input");
    field.setPromptText(Messages.text(key));
    field.setAccessibleText(Messages.text(key));
    field.textProperty().bindBidirectional(input);
    getChildren().addAll(field, answer);
    visibleProperty().bind(open);
    managedProperty().bind(open); // above the text, not over it, so that the text stays in sight
    open.addListener(
        (property, before, now) -> {
          if (now) {
            field.requestFocus();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                open.set(false);
              }
            });
  }

  /** Sets the actions of Enter and Escape. */
  void onEnd(Runnable accept, Runnable cancel) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            accept.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            cancel.run();
            event.consume();
          }
        });
  }
}
