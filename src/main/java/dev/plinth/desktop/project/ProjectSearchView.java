package dev.plinth.desktop.project;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.find.FindBar;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The search in all files of the project, shown in place of the file tree. In the field, Enter
 * shows the next result and Shift+Enter the previous one. In the list, a click or Enter shows a
 * result; Enter also focuses the text. Escape closes the search.
 */
final class ProjectSearchView extends BorderPane {
  private final ProjectSearchViewModel model;
  private final Runnable focusText;
  private final TextField query = FindBar.field(Messages.text("search.words"));
  private final ListView<SearchRow> list = new ListView<>();

  /**
   * Creates a view.
   *
   * @param focusText focuses the text of the shown file
   */
  ProjectSearchView(ProjectSearchViewModel model, Runnable focusText) {
    this.model = model;
    this.focusText = focusText;
    getStyleClass().add("project-search");
    setMinSize(80, 0);
    query.textProperty().bindBidirectional(model.queryProperty());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKeyPressed);
    HBox row =
        FindBar.row(
            query,
            FindBar.matchCase(model.matchCaseProperty()),
            FindBar.button(Feather.X, Messages.text("find.close"), this::close));
    Label summary = new Label();
    summary.getStyleClass().add("room-note");
    summary.textProperty().bind(model.summaryProperty());
    VBox top = new VBox(row, summary);
    top.getStyleClass().add("search-bar");
    setTop(top);
    setCenter(list);
    list.getStyleClass().addAll("search-list", "dense");
    list.setAccessibleText(Messages.text("search.results"));
    list.setCellFactory(view -> new SearchCell(model));
    list.setMinHeight(0);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKeyPressed);
    model.rowsProperty().addListener((property, before, now) -> show(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    visibleProperty().bind(model.openProperty());
  }

  /** Shows the results. The same result stays selected if it is still found. */
  private void show(List<SearchRow> rows) {
    SearchRow selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(rows);
    if (selected != null && rows.contains(selected)) {
      list.getSelectionModel().select(selected);
    } else {
      list.getSelectionModel().clearSelection();
    }
  }

  /**
   * Opens the search and focuses its field.
   *
   * @param selected the text to find; empty to keep the previous one
   */
  void open(String selected) {
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      query.setText(selected);
    }
    model.openProperty().set(true);
    query.requestFocus();
    query.selectAll();
  }

  /** Shows the next result, or the previous one if the step is -1. The focus stays. */
  void showNext(int step) {
    int index = model.matchBeside(list.getSelectionModel().getSelectedIndex(), step);
    if (index >= 0) {
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - 1));
      model.reveal(list.getItems().get(index));
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void queryKeyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      showNext(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().select(model.matchBeside(-1, 1));
      }
      list.requestFocus();
      event.consume();
    }
  }

  private void listKeyPressed(KeyEvent event) {
    SearchRow selected = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && selected != null) {
      model.reveal(selected);
      focusText.run();
      event.consume();
    }
  }

  private void close() {
    model.openProperty().set(false);
    focusText.run();
  }
}
