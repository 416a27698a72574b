package dev.plinth.desktop.spec;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The view model of the box that goes to a line of the spec. The caret moves while the user types.
 */
final class GoToLineViewModel {
  private final SpecViewModel spec;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty input = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<PlaceInput> place =
      new ReadOnlyObjectWrapper<>(PlaceInput.read("", ""));
  private TextSelection origin = new TextSelection(0, 0);

  GoToLineViewModel(SpecViewModel spec) {
    this.spec = spec;
    input.addListener((property, before, now) -> preview());
    spec.workspace().textProperty().addListener((property, before, now) -> open.set(false));
  }

  /** Returns whether the box is open. A change of the text closes the box. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Returns the input: a line, or a line and a column. */
  StringProperty inputProperty() {
    return input;
  }

  /** Returns the place to go to, or the places that are possible, as text. */
  StringBinding messageBinding() {
    return Bindings.createStringBinding(() -> place.get().message(), place);
  }

  /** Returns whether the input is not a place in the text. */
  BooleanBinding wrongBinding() {
    return Bindings.createBooleanBinding(
        () -> place.get().offset().isEmpty() && !input.get().isBlank(), place, input);
  }

  /**
   * Opens the box.
   *
   * @param selection the selection to return to if the user cancels
   */
  void open(TextSelection selection) {
    origin = selection;
    input.set("");
    open.set(true);
    preview();
  }

  private void preview() {
    if (open.get()) {
      place.set(PlaceInput.read(input.get(), spec.text()));
      place
          .get()
          .offset()
          .ifPresentOrElse(
              offset -> spec.select(offset, offset),
              () -> spec.select(origin.anchor(), origin.caret()));
    }
  }

  /** Stays at the place and closes the box. Does nothing if the input is not a place. */
  void accept() {
    if (place.get().offset().isPresent()) {
      open.set(false);
      spec.focus();
    }
  }

  /** Returns to the selection before the box was opened, and closes the box. */
  void cancel() {
    open.set(false);
    spec.select(origin.anchor(), origin.caret());
    spec.focus();
  }
}
