package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.spec.OutlineEntry;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** The outline: a box with the entities and fields of the spec, filtered by typing. */
final class OutlineBox extends QuickInput {
  private static final int MAX_ROWS = 8;

  /** The height of a row in spec.css, in em. */
  private static final double ROW_EM = 2.2;

  private static final double BORDER_EM = 0.25;

  private final OutlineViewModel model;
  private final ListView<OutlineEntry> list;

  OutlineBox(OutlineViewModel model) {
    this(model, new ListView<>(model.shown()));
  }

  private OutlineBox(OutlineViewModel model, ListView<OutlineEntry> list) {
    super("spec.outline", model.queryProperty(), model.openProperty(), list);
    this.model = model;
    this.list = list;
    getStyleClass().add("outline");
    list.setAccessibleText(Messages.text("spec.outline.entries"));
    list.setFocusTraversable(false); // the field must keep the focus to receive the keys
    list.setCellFactory(view -> new OutlineCell(model::accept));
    list.setPlaceholder(new Label(Messages.text("spec.outline.none")));
    model.selectedProperty().addListener((property, before, now) -> showSelected());
    model.shown().addListener((ListChangeListener<OutlineEntry>) change -> fit());
    fit();
    onEnd(model::accept, model::cancel);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Makes the list as high as its entries, but not too high. */
  private void fit() {
    int rows = Math.max(1, Math.min(list.getItems().size(), MAX_ROWS));
    list.setStyle("-fx-pref-height: " + (rows * ROW_EM + BORDER_EM) + "em");
  }

  private void showSelected() {
    int index = list.getItems().indexOf(model.selectedProperty().get());
    list.getSelectionModel().clearAndSelect(index);
    list.scrollTo(Math.max(0, index - MAX_ROWS / 2));
  }

  private void keyPressed(KeyEvent event) {
    int steps =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> MAX_ROWS - 1;
          case PAGE_UP -> 1 - MAX_ROWS;
          default -> 0;
        };
    if (steps != 0) {
      model.move(steps);
      event.consume();
    }
  }
}
