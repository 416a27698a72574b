package dev.plinth.desktop.spec;

import dev.plinth.desktop.Tasks;
import dev.plinth.spec.OutlineEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The view model of the outline, which lists the entities and fields of the spec. The editor shows
 * each entry that the user selects.
 */
final class OutlineViewModel {
  private final SpecViewModel spec;
  private final Tasks tasks;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<OutlineEntry> shown = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable OutlineEntry> selected = new SimpleObjectProperty<>();
  private List<OutlineEntry> all = List.of();
  private TextSelection origin = new TextSelection(0, 0);

  OutlineViewModel(SpecViewModel spec, Tasks tasks) {
    this.spec = spec;
    this.tasks = tasks;
    query.addListener((property, before, now) -> filter());
    spec.workspace().textProperty().addListener((property, before, now) -> open.set(false));
  }

  /** Returns whether the outline is open. A change of the text closes the outline. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Returns the text that the names of the shown entries contain. */
  StringProperty queryProperty() {
    return query;
  }

  /**
   * Returns the shown entries: in the order of the text without a query, and otherwise the entities
   * before the fields.
   */
  ObservableList<OutlineEntry> shown() {
    return shown;
  }

  /** Returns the selected entry; null if no entry is shown. */
  ObjectProperty<@Nullable OutlineEntry> selectedProperty() {
    return selected;
  }

  /**
   * Opens the outline, with the entry at the caret selected.
   *
   * @param selection the selection to return to if the user cancels
   */
  void open(TextSelection selection) {
    origin = selection;
    all = List.of();
    query.set("");
    shown.clear();
    selected.set(null);
    open.set(true);
    String text = spec.text();
    tasks
        .run(() -> OutlineEntry.allOf(text))
        .onSuccess(
            entries -> {
              if (open.get() && text.equals(spec.text())) {
                show(entries);
              }
            });
  }

  private void show(List<OutlineEntry> entries) {
    all = entries;
    filter();
    if (query.get().isBlank()) {
      entries.stream()
          .filter(entry -> entry.start() <= origin.caret())
          .reduce((earlier, later) -> later)
          .ifPresent(selected::set);
    }
  }

  private void filter() {
    String wanted = query.get().strip().toLowerCase(Locale.ROOT);
    List<OutlineEntry> matching =
        all.stream()
            .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    shown.setAll(wanted.isEmpty() ? matching : entitiesFirst(matching));
    if (shown.isEmpty()) {
      selected.set(null);
    } else if (wanted.isEmpty()) {
      selected.set(shown.get(0));
    } else {
      select(0);
    }
  }

  private static List<OutlineEntry> entitiesFirst(List<OutlineEntry> entries) {
    return Stream.of(OutlineEntry.Kind.values())
        .flatMap(kind -> entries.stream().filter(entry -> entry.kind() == kind))
        .toList();
  }

  /** Selects the entry that follows the selected one by some steps, and shows it in the editor. */
  void move(int steps) {
    if (!shown.isEmpty()) {
      int index = shown.indexOf(selected.get()) + steps;
      boolean single = Math.abs(steps) == 1;
      select(
          single
              ? Math.floorMod(index, shown.size())
              : Math.max(0, Math.min(index, shown.size() - 1)));
    }
  }

  private void select(int index) {
    OutlineEntry entry = shown.get(index);
    selected.set(entry);
    spec.select(entry.start(), entry.end());
  }

  /** Goes to the selected entry and closes the outline. Does nothing without an entry. */
  void accept() {
    OutlineEntry entry = selected.get();
    if (entry != null) {
      accept(entry);
    }
  }

  /** Goes to an entry and closes the outline. */
  void accept(OutlineEntry entry) {
    open.set(false);
    spec.select(entry.start(), entry.end());
    spec.focus();
  }

  /** Returns to the selection before the outline was opened, and closes the outline. */
  void cancel() {
    open.set(false);
    spec.select(origin.anchor(), origin.caret());
    spec.focus();
  }
}
