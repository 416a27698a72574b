package dev.plinth.desktop.project;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.find.TextSearch;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The view model of the search in all files of the project. */
final class ProjectSearchViewModel {
  private final ProjectViewModel project;
  private final Tasks tasks;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<SearchRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private @Nullable Job<?> searching;

  /** Creates the view model of a closed search. */
  ProjectSearchViewModel(ProjectViewModel project, Tasks tasks) {
    this.project = project;
    this.tasks = tasks;
    open.addListener((property, before, now) -> search());
    query.addListener((property, before, now) -> search());
    matchCase.addListener((property, before, now) -> search());
    project.changesProperty().addListener((property, before, now) -> search());
  }

  /** Returns whether the search is open. */
  BooleanProperty openProperty() {
    return open;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  StringProperty queryProperty() {
    return query;
  }

  /** Returns the results, at most {@link SearchResults#MAX_SHOWN}; empty while it is closed. */
  ReadOnlyObjectProperty<List<SearchRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Returns the number of results as text; empty without a query. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  private void search() {
    if (searching != null) {
      searching.cancel();
    }
    Optional<ProjectChanges> changes = project.changesProperty().get();
    if (!open.get() || query.get().isEmpty() || changes.isEmpty()) {
      rows.set(List.of());
      summary.set("");
      return;
    }
    TextSearch search = new TextSearch(query.get(), matchCase.get());
    searching = tasks.run(() -> SearchResults.of(changes.get(), search)).onSuccess(this::show);
  }

  private void show(SearchResults results) {
    rows.set(SearchRow.of(results.shown()));
    int shown = results.shown().size();
    if (results.count() == 0) {
      summary.set(Messages.text("find.none"));
    } else if (shown < results.count()) {
      summary.set(Messages.text("search.first", shown, results.count(), results.fileCount()));
    } else {
      summary.set(Messages.text("search.count", results.count(), results.fileCount()));
    }
  }

  /** Shows the place of a row: the match, or the first match in the file. */
  void reveal(SearchRow row) {
    if (row instanceof SearchRow.Found found) {
      project.open(found.result().place());
    } else {
      int next = rows.get().indexOf(row) + 1;
      if (next > 0 && next < rows.get().size()) {
        reveal(rows.get().get(next));
      }
    }
  }

  /**
   * Returns the index of the match after or before a row; the first match follows the last one.
   *
   * @param row the index of the row, or -1 to begin
   * @param step 1 or -1
   * @return the index, or -1 if there is no match
   */
  int matchBeside(int row, int step) {
    int size = rows.get().size();
    int from = row < 0 && step < 0 ? 0 : row;
    for (int i = 1; i <= size; i++) {
      int index = Math.floorMod(from + i * step, size);
      if (rows.get().get(index) instanceof SearchRow.Found) {
        return index;
      }
    }
    return -1;
  }
}
