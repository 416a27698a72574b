package dev.plinth.desktop.spec;

import dev.plinth.desktop.find.FindViewModel;
import dev.plinth.desktop.text.TextRange;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The view model of the replace row of the find bar, which replaces matches in the spec. */
final class ReplaceViewModel {
  private final SpecViewModel spec;
  private final FindViewModel find;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty replacement = new SimpleStringProperty("");

  ReplaceViewModel(SpecViewModel spec, FindViewModel find) {
    this.spec = spec;
    this.find = find;
  }

  /** Returns whether an open find bar shows the replace row too. */
  BooleanProperty openProperty() {
    return open;
  }

  StringProperty replacementProperty() {
    return replacement;
  }

  /** Returns whether there is no match. */
  BooleanBinding noMatchBinding() {
    return Bindings.createBooleanBinding(
        () -> find.matchesProperty().get().isEmpty(), find.matchesProperty());
  }

  /** Replaces the selected text if it is a match, and selects the next match. */
  void replace(int start, int end) {
    if (find.matchesProperty().get().contains(new TextRange(start, end))) {
      String removed = spec.text().substring(start, end);
      spec.apply(new TextChange(start, removed, replacement.get()));
      find.next(start + replacement.get().length());
    } else {
      find.next(start);
    }
  }

  /** Replaces all matches as one step that can be undone. */
  void replaceAll() {
    String text = spec.text();
    List<TextChange> changes =
        find.matchesProperty().get().stream()
            .map(
                match ->
                    new TextChange(
                        match.start(),
                        text.substring(match.start(), match.end()),
                        replacement.get()))
            .toList();
    spec.apply(new TextChanges(changes));
  }
}
