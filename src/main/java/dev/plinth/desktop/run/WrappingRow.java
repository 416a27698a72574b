package dev.plinth.desktop.run;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/**
 * A row of controls that continues on the next line where it is narrow. A control that is wider
 * than the row wraps its text, which a flow pane alone does not do.
 */
class WrappingRow extends FlowPane {
  WrappingRow() {
    setMinWidth(0);
  }

  /** Lets the text of a control wrap within the row. */
  final void wrap(Labeled control) {
    DoubleBinding available =
        Bindings.createDoubleBinding(
            () -> Math.max(0, getWidth() - getInsets().getLeft() - getInsets().getRight()),
            widthProperty(),
            insetsProperty());
    control.setWrapText(true);
    control.setMinWidth(0);
    control.maxWidthProperty().bind(available);
    control
        .minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> control.prefHeight(Math.min(available.get(), control.prefWidth(-1))),
                available,
                control.fontProperty(),
                control.textProperty(),
                control.skinProperty()));
  }
}
