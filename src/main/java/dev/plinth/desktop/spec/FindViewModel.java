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

/** Finds words in the text of a spec, and replaces them. */
final class FindViewModel {
  /** A place where the words stand, in UTF-16 units. */
  record Match(int start, int end) {}

  private final SpecViewModel spec;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty replacing = new SimpleBooleanProperty();
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Match>> matches = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private int chosen = -1;

  FindViewModel(SpecViewModel spec) {
    this.spec = spec;
    open.addListener((property, before, now) -> search());
    query.addListener((property, before, now) -> search());
    matchCase.addListener((property, before, now) -> search());
    spec.workspace().textProperty().addListener((property, before, now) -> search());
  }

  /** Whether anything is looked for. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Whether what is found is to be replaced. */
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

  /** Every place where the words stand, in order; they do not overlap. */
  ReadOnlyObjectProperty<List<Match>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** Which match of how many is chosen, in words; empty while nothing is looked for. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Tells whether there is nothing to replace. */
  BooleanBinding noMatchBinding() {
    return Bindings.createBooleanBinding(() -> matches.get().isEmpty(), matches);
  }

  private void search() {
    chosen = -1;
    List<Match> found = open.get() && !query.get().isEmpty() ? found() : List.of();
    if (!found.equals(matches.get())) {
      matches.set(found);
    }
    summarise();
  }

  private List<Match> found() {
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
    String wanted = query.get();
    if (matchCase.get()) {
      return text.indexOf(wanted, from);
    }
    for (int i = from; i <= text.length() - wanted.length(); i++) {
      if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  private void summarise() {
    int count = matches.get().size();
    if (!open.get() || query.get().isEmpty()) {
      summary.set("");
    } else if (count == 0) {
      summary.set(Messages.text("spec.find.none"));
    } else {
      summary.set(
          chosen < 0
              ? Messages.text("spec.find.count", count)
              : Messages.text("spec.find.chosen", chosen + 1, count));
    }
  }

  /** Goes to the first match at an offset or behind it, or else to the first of all. */
  void next(int offset) {
    choose(firstFrom(offset));
  }

  /** Goes to the last match before an offset, or else to the last of all. */
  void previous(int offset) {
    List<Match> all = matches.get();
    int index = all.size() - 1;
    while (index >= 0 && all.get(index).start() >= offset) {
      index--;
    }
    choose(index < 0 ? all.size() - 1 : index);
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

  private void choose(int index) {
    if (index >= 0 && index < matches.get().size()) {
      Match match = matches.get().get(index);
      spec.select(match.start(), match.end());
      chosen = index;
      summarise();
    }
  }

  /** Replaces the match that is selected and goes to the next one; goes to one where none is. */
  void replace(int start, int end) {
    Match selected = new Match(start, end);
    if (matches.get().contains(selected)) {
      String text = spec.text();
      spec.make(new TextChange(start, text.substring(start, end), replacement.get()));
      next(start + replacement.get().length());
    } else {
      next(start);
    }
  }

  /** Replaces every match, as one step. */
  void replaceAll() {
    String text = spec.text();
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    for (Match match : matches.get()) {
      replaced.append(text, at, match.start()).append(replacement.get());
      at = match.end();
    }
    spec.become(replaced.append(text, at, text.length()).toString());
  }
}
