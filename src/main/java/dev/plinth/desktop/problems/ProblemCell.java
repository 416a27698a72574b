package dev.plinth.desktop.problems;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.spec.SeverityIcons;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Position;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list cell that shows a problem: its severity, message, hint, place and fix. Long texts are
 * wrapped, since a user of the keyboard sees no tooltip.
 */
final class ProblemCell extends ListCell<Diagnostic> {
  private final HBox icon = new HBox();
  private final Label message = new Label();
  private final Label place = new Label();
  private final Label hint = new Label();
  private final Button fix = new Button(Messages.text("problems.fix"), new FontIcon(Feather.ZAP));
  private final HBox row;

  ProblemCell(ProblemsViewModel model) {
    icon.getStyleClass().add("problem-icon");
    message.getStyleClass().add("problem-message");
    place.getStyleClass().add("problem-place");
    fix.getStyleClass().addAll(Styles.SMALL, "problem-fix");
    fix.setMinWidth(USE_PREF_SIZE);
    fix.setMnemonicParsing(false);
    fix.disableProperty().bind(model.currentProperty().not());
    fix.setOnAction(event -> Optional.ofNullable(getItem()).ifPresent(model::fix));
    for (Label text : new Label[] {message, place, hint}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    hint.getStyleClass().add("problem-hint");
    hint.managedProperty().bind(hint.visibleProperty());
    hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
    VBox texts = new VBox(message, hint, place);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(icon, texts, fix);
    row.getStyleClass().add("problem");
    setPrefWidth(0); // as wide as the list, so that a long message is wrapped
    setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(model::reveal));
  }

  /** Returns the height of the wrapped texts. A cell itself does not ask for them. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() != row || width <= 0) {
      return super.computePrefHeight(width);
    }
    double inner = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable Diagnostic problem, boolean empty) {
    super.updateItem(problem, empty);
    if (empty || problem == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Position start = problem.span().start();
    String location =
        Messages.text(
            "problems.place",
            problem.severity().word(),
            problem.code().word(),
            Integer.toString(start.line()),
            Integer.toString(start.column()));
    icon.getChildren().setAll(SeverityIcons.of(problem.severity()));
    message.setText(SentenceCase.of(problem.message()));
    place.setText(location);
    hint.setText(SentenceCase.of(problem.hint().orElse("")));
    drawFix(problem);
    String advice = problem.hint().map(text -> ", " + text).orElse("");
    setAccessibleText(location + ", " + problem.message() + advice);
    setGraphic(row);
  }

  private void drawFix(Diagnostic problem) {
    String title = problem.fix().map(found -> found.title()).orElse("");
    fix.setVisible(!title.isEmpty());
    fix.setManaged(!title.isEmpty());
    fix.setTooltip(new Tooltip(title));
    fix.setAccessibleText(title);
  }
}
