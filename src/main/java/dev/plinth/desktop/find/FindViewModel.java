package dev.plinth.desktop.find;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.text.TextRange;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The view model of the find bar, which finds text in the text of a pane. */
public final class FindViewModel {
  private final ObservableValue<String> text;
  private final Consumer<TextRange> selector;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<TextRange>> matches =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private int selectedIndex = -1;

  /**
   * Creates the view model of a closed bar.
   *
   * @param text the text to search; the matches follow its changes
   * @param selector selects a match in the text and scrolls to it
   */
  public FindViewModel(ObservableValue<String> text, Consumer<TextRange> selector) {
    this.text = text;
    this.selector = selector;
    open.addListener((property, before, now) -> search());
    query.addListener((property, before, now) -> search());
    matchCase.addListener((property, before, now) -> search());
    text.addListener((property, before, now) -> search());
  }

  /** Returns whether the find bar is open. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Returns whether upper case and lower case differ. */
  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  /** Returns the text to find. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Returns all matches in order, without overlaps; empty while the bar is closed. */
  public ReadOnlyObjectProperty<List<TextRange>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /**
   * Returns the number of matches and the number of the selected match, as text; empty without a
   * query and while the bar is closed.
   */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  private void search() {
    selectedIndex = -1;
    List<TextRange> found =
        open.get()
            ? new TextSearch(query.get(), matchCase.get()).matches(text.getValue())
            : List.of();
    if (!found.equals(matches.get())) {
      matches.set(found);
    }
    updateSummary();
  }

  private void updateSummary() {
    int count = matches.get().size();
    if (!open.get() || query.get().isEmpty()) {
      summary.set("");
    } else if (count == 0) {
      summary.set(Messages.text("find.none"));
    } else {
      summary.set(
          selectedIndex < 0
              ? Messages.text("find.count", count)
              : Messages.text("find.chosen", selectedIndex + 1, count));
    }
  }

  /**
   * Selects the first match at or after an offset, or the first match in the text if none follows.
   */
  public void next(int offset) {
    select(firstFrom(offset));
  }

  /** Selects the last match before an offset, or the last match in the text if none precedes. */
  public void previous(int offset) {
    List<TextRange> all = matches.get();
    int index = all.size() - 1;
    while (index >= 0 && all.get(index).start() >= offset) {
      index--;
    }
    select(index < 0 ? all.size() - 1 : index);
  }

  private int firstFrom(int offset) {
    List<TextRange> all = matches.get();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).start() >= offset) {
        return i;
      }
    }
    return 0;
  }

  private void select(int index) {
    if (index >= 0 && index < matches.get().size()) {
      selector.accept(matches.get().get(index));
      selectedIndex = index;
      updateSummary();
    }
  }
}
