package dev.plinth.desktop.spec;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The find and replace bar above the text. In the query field, Enter finds the next match. In the
 * replacement field, Enter replaces the selected match. Escape closes the bar.
 */
final class FindBar extends VBox {
  /** The key that finds the next match from anywhere in the spec pane. */
  static final KeyCombination NEXT = KeyCombination.valueOf("F3");

  /** The key that finds the previous match from anywhere in the spec pane. */
  static final KeyCombination PREVIOUS = KeyCombination.valueOf("Shift+F3");

  private final SpecArea area;
  private final FindViewModel model;
  private final TextField query = new TextField();
  private final TextField replacement = new TextField();

  FindBar(SpecArea area, FindViewModel model) {
    this.area = area;
    this.model = model;
    getStyleClass().add("find-bar");
    query.textProperty().bindBidirectional(model.queryProperty());
    replacement.textProperty().bindBidirectional(model.replacementProperty());
    describe(query, "spec.find.words");
    describe(replacement, "spec.find.replacement");
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(model.openProperty());
    HBox replaceRow = replaceRow();
    replaceRow.visibleProperty().bind(model.replacingProperty());
    replaceRow.managedProperty().bind(model.replacingProperty());
    getChildren().addAll(findRow(), replaceRow);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private static void describe(TextField field, String key) {
    field.setPromptText(Messages.text(key));
    field.setAccessibleText(Messages.text(key));
    field.getStyleClass().add(Styles.SMALL);
    field.setPrefColumnCount(12);
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private HBox findRow() {
    Label summary = new Label();
    summary.getStyleClass().add("find-summary");
    summary.textProperty().bind(model.summaryProperty());
    summary.setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton matchCase = new ToggleButton(Messages.text("spec.find.case"));
    matchCase.getStyleClass().addAll(Styles.SMALL, "match-case");
    matchCase.setMinWidth(Region.USE_PREF_SIZE);
    matchCase.setTooltip(new Tooltip(Messages.text("spec.find.case.words")));
    matchCase.setAccessibleText(Messages.text("spec.find.case.words"));
    matchCase.selectedProperty().bindBidirectional(model.matchCaseProperty());
    return row(
        query,
        summary,
        matchCase,
        button(
            Feather.ARROW_UP,
            Messages.text("spec.find.previous", PREVIOUS.getDisplayText()),
            this::previous),
        button(
            Feather.ARROW_DOWN, Messages.text("spec.find.next", NEXT.getDisplayText()), this::next),
        button(Feather.X, Messages.text("spec.find.close"), this::close));
  }

  private HBox replaceRow() {
    Button one = new Button(Messages.text("spec.replace.one"));
    one.setOnAction(event -> replace());
    Button all = new Button(Messages.text("spec.replace.all"));
    all.setOnAction(event -> replaceAll());
    for (Button button : new Button[] {one, all}) {
      button.getStyleClass().add(Styles.SMALL);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.disableProperty().bind(model.noMatchBinding());
    }
    return row(replacement, one, all);
  }

  private static HBox row(Region... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("find-row");
    return row;
  }

  private static Button button(Feather icon, String description, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(description));
    button.setAccessibleText(description);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query) {
      if (event.isShiftDown()) {
        previous();
      } else {
        next();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
      replace();
      event.consume();
    }
  }

  /** Opens the bar. A selection within one line becomes the text to find. */
  void open(boolean replacing) {
    String selected = area.getSelectedText();
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      model.queryProperty().set(selected);
    }
    model.replacingProperty().set(replacing);
    model.openProperty().set(true);
    query.requestFocus();
    query.selectAll();
  }

  void next() {
    if (model.openProperty().get()) {
      model.next(area.getSelection().getEnd());
    } else {
      open(false);
    }
  }

  void previous() {
    if (model.openProperty().get()) {
      model.previous(area.getSelection().getStart());
    } else {
      open(false);
    }
  }

  private void replace() {
    model.replace(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  private void replaceAll() {
    query.requestFocus(); // the pressed button gets disabled and would lose the focus
    model.replaceAll();
  }

  private void close() {
    model.openProperty().set(false);
    area.requestFocus();
  }
}
