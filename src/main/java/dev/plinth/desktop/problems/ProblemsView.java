package dev.plinth.desktop.problems;

import dev.plinth.desktop.Messages;
import dev.plinth.diagnostic.Diagnostic;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The problems pane, a list of diagnostics. A click or Enter goes to the place of a problem;
 * Alt+Enter applies its fix.
 */
public final class ProblemsView extends BorderPane {
  private final ProblemsViewModel model;
  private final ListView<Diagnostic> list;

  /** Creates the pane. */
  public ProblemsView(ProblemsViewModel model) {
    this.model = model;
    this.list = new ListView<>(model.problems());
    getStylesheets()
        .add(
            Objects.requireNonNull(ProblemsView.class.getResource("problems.css"))
                .toExternalForm());
    getStyleClass().add("problems-view");
    Label title = new Label(Messages.text("problems.title"));
    title.getStyleClass().add("room-title");
    Label summary = new Label();
    summary.getStyleClass().add("problems-summary");
    summary.textProperty().bind(model.summaryProperty());
    HBox header = new HBox(title, summary);
    header.getStyleClass().add("room-header");
    setTop(header);
    setCenter(list);
    prepare();
  }

  private void prepare() {
    list.setAccessibleText(Messages.text("problems.title"));
    list.setCellFactory(view -> new ProblemCell(model));
    Label none = new Label(Messages.text("problems.none"), new FontIcon(Feather.CHECK_CIRCLE));
    none.getStyleClass().add("no-problems");
    Label checking = new Label(Messages.text("problems.checking"));
    checking.getStyleClass().add("no-problems");
    list.placeholderProperty()
        .bind(model.reviewedProperty().map(reviewed -> reviewed ? none : checking));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Focuses the list. Without a selection, its first problem is selected. */
  public void focusList() {
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    Optional<Diagnostic> selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (event.getCode() == KeyCode.ENTER) {
      selected.ifPresent(event.isAltDown() ? model::fix : model::reveal);
      event.consume();
    }
  }
}
