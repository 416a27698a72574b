package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The arrow in the gutter of a line, which folds the region that starts there; often empty. */
final class FoldArrow extends StackPane {
  private enum State {
    NONE,
    OPEN,
    FOLDED
  }

  private final int line;
  private final FoldsViewModel model;
  private final ObjectBinding<State> state;

  /**
   * Creates the arrow of a line.
   *
   * @param line the line, counted from 0
   */
  FoldArrow(int line, FoldsViewModel model) {
    this.line = line;
    this.model = model;
    // Only this node holds the binding, so both are garbage-collected once the line scrolls away.
    state = Bindings.createObjectBinding(this::state, model.foldsProperty());
    getStyleClass().add("fold-arrow");
    state.addListener((property, before, now) -> draw(now));
    draw(state.get());
    setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && state.get() != State.NONE) {
            model.toggle(line);
            event.consume();
          }
        });
  }

  private State state() {
    Folds folds = model.foldsProperty().get();
    return folds.isFolded(line)
        ? State.FOLDED
        : folds.regions().startsAt(line) ? State.OPEN : State.NONE;
  }

  private void draw(State shown) {
    getChildren().clear();
    boolean none = shown == State.NONE;
    setAccessibleRole(none ? AccessibleRole.NODE : AccessibleRole.BUTTON);
    setCursor(none ? null : Cursor.HAND);
    if (!none) {
      boolean folded = shown == State.FOLDED;
      getChildren().add(new FontIcon(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
      setAccessibleText(
          Messages.text(folded ? "spec.fold.open" : "spec.fold.close", String.valueOf(line + 1)));
    }
  }
}
