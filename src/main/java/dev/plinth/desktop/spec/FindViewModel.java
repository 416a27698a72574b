package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The view model of the find bar, which finds and replaces text in the spec. */
final class FindViewModel {
  /** A match, from its first character to the offset after its last character, in UTF-16 units. */
  record Match(int start, int end) {}

  private final SpecViewModel spec;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty replacing = new SimpleBooleanProperty();
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Match>> matches = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private int selectedIndex = -1;

  FindViewModel(SpecViewModel spec) {
    this.spec = spec;
    open.addListener((property, before, now) -> search());
    query.addListener((property, before, now) -> search());
    matchCase.addListener((property, before, now) -> search());
    spec.workspace().textProperty().addListener((property, before, now) -> search());
  }

  /** Returns whether the find bar is open. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Returns whether the find bar shows the replacement field too. */
  BooleanProperty replacingProperty() {
    return replacing;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  StringProperty queryProperty() {
    return query;
  }

  StringProperty replacementProperty() {
    return replacement;
  }

  /** Returns all matches in order, without overlaps; empty while the bar is closed. */
  ReadOnlyObjectProperty<List<Match>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /**
   * Returns the number of matches and the number of the selected match, as text; empty without a
   * query and while the bar is closed.
   */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Returns whether there is no match. */
  BooleanBinding noMatchBinding() {
    return Bindings.createBooleanBinding(() -> matches.get().isEmpty(), matches);
  }

  private void search() {
    selectedIndex = -1;
    List<Match> found = open.get() && !query.get().isEmpty() ? findAll() : List.of();
    if (!found.equals(matches.get())) {
      matches.set(found);
    }
    updateSummary();
  }

  private List<Match> findAll() {
    List<Match> found = new ArrayList<>();
    String text = spec.workspace().textProperty().get();
    int length = query.get().length();
    int at = indexOf(text, 0);
    while (at >= 0) {
      found.add(new Match(at, at + length));
      at = indexOf(text, at + length);
    }
    return found;
  }

  private int indexOf(String text, int from) {
    String searched = query.get();
    if (matchCase.get()) {
      return text.indexOf(searched, from);
    }
    for (int i = from; i <= text.length() - searched.length(); i++) {
      if (text.regionMatches(true, i, searched, 0, searched.length())) {
        return i;
      }
    }
    return -1;
  }

  private void updateSummary() {
    int count = matches.get().size();
    if (!open.get() || query.get().isEmpty()) {
      summary.set("");
    } else if (count == 0) {
      summary.set(Messages.text("spec.find.none"));
    } else {
      summary.set(
          selectedIndex < 0
              ? Messages.text("spec.find.count", count)
              : Messages.text("spec.find.chosen", selectedIndex + 1, count));
    }
  }

  /**
   * Selects the first match at or after an offset, or the first match in the text if none follows.
   */
  void next(int offset) {
    select(firstFrom(offset));
  }

  /** Selects the last match before an offset, or the last match in the text if none precedes. */
  void previous(int offset) {
    List<Match> all = matches.get();
    int index = all.size() - 1;
    while (index >= 0 && all.get(index).start() >= offset) {
      index--;
    }
    select(index < 0 ? all.size() - 1 : index);
  }

  private int firstFrom(int offset) {
    List<Match> all = matches.get();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).start() >= offset) {
        return i;
      }
    }
    return 0;
  }

  private void select(int index) {
    if (index >= 0 && index < matches.get().size()) {
      Match match = matches.get().get(index);
      spec.select(match.start(), match.end());
      selectedIndex = index;
      updateSummary();
    }
  }

  /** Replaces the selected text if it is a match, and selects the next match. */
  void replace(int start, int end) {
    Match selected = new Match(start, end);
    if (matches.get().contains(selected)) {
      String text = spec.text();
      spec.apply(new TextChange(start, text.substring(start, end), replacement.get()));
      next(start + replacement.get().length());
    } else {
      next(start);
    }
  }

  /** Replaces all matches as one step that can be undone. */
  void replaceAll() {
    String text = spec.text();
    List<TextChange> changes =
        matches.get().stream()
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
