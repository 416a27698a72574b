package dev.plinth.desktop.project;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.text.TextRange;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A row in the list of results: the path of a file, or a line with the match highlighted. */
final class SearchCell extends ListCell<SearchRow> {
  private final Label path = new Label();
  private final Label line = new Label();
  private final Label before = new Label();
  private final Label match = new Label();
  private final Label after = new Label();
  private final HBox text = new HBox(line, before, match, after);

  SearchCell(ProjectSearchViewModel model) {
    text.getStyleClass().add("search-line");
    path.getStyleClass().add("search-path");
    line.getStyleClass().add("search-number");
    match.getStyleClass().add("search-match");
    for (Label part : new Label[] {line, before, match}) {
      part.setMinWidth(USE_PREF_SIZE);
    }
    after.setMinWidth(0);
    setMinWidth(0);
    setPrefWidth(0); // as wide as the list, so that a long line is cut off
    setOnMouseClicked(
        event -> {
          if (getItem() != null) {
            model.reveal(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else if (row instanceof SearchRow.Found found) {
      show(found.result());
    } else if (row instanceof SearchRow.InFile file) {
      path.setText(file.path());
      setGraphic(path);
      setTooltip(null);
      setAccessibleText(file.path());
    }
  }

  private void show(SearchResult result) {
    TextRange range = result.match();
    line.setText(Integer.toString(result.line()));
    before.setText(result.excerpt().substring(0, range.start()));
    match.setText(result.excerpt().substring(range.start(), range.end()));
    after.setText(result.excerpt().substring(range.end()));
    setGraphic(text);
    setTooltip(new Tooltip(result.excerpt()));
    setAccessibleText(
        Messages.text("search.row", Integer.toString(result.line()), result.excerpt()));
  }
}
