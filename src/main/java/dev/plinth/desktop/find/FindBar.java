package dev.plinth.desktop.find;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The find bar above a text. In the query field, Enter finds the next match and Shift+Enter the
 * previous one. Escape closes the bar and returns the focus to the text. The Tab key goes through
 * the fields first, then through the buttons.
 */
public final class FindBar extends GridPane {
  /** The key that finds the next match from anywhere in the pane. */
  public static final KeyCombination NEXT = KeyCombination.valueOf("F3");

  /** The key that finds the previous match from anywhere in the pane. */
  public static final KeyCombination PREVIOUS = KeyCombination.valueOf("Shift+F3");

  private final FindViewModel model;
  private final Supplier<CodeArea> area;
  private final TextField query = field(Messages.text("find.words"));

  /**
   * Creates a bar.
   *
   * @param area returns the area that shows the text
   */
  public FindBar(FindViewModel model, Supplier<CodeArea> area) {
    this.model = model;
    this.area = area;
    getStyleClass().add("find-bar");
    query.textProperty().bindBidirectional(model.queryProperty());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKeyPressed);
    add(query, 0, 0);
    add(actions(), 1, 0);
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(model.openProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Returns a text field of the bar. */
  public static TextField field(String description) {
    TextField field = new TextField();
    field.setPromptText(description);
    field.setAccessibleText(description);
    field.getStyleClass().add(Styles.SMALL);
    field.setPrefColumnCount(12);
    field.setMinWidth(0);
    setHgrow(field, Priority.ALWAYS);
    return field;
  }

  /**
   * Adds a second row. Nodes are focused in the order in which they were added, so its field is
   * added after the first one.
   */
  public void addRow(TextField field, Node actions, ObservableValue<Boolean> shown) {
    add(field, 0, 1);
    field.toBack();
    query.toBack();
    add(actions, 1, 1);
    for (Node part : new Node[] {field, actions}) {
      part.visibleProperty().bind(shown);
      part.managedProperty().bind(shown);
    }
  }

  private HBox actions() {
    Label summary = new Label();
    summary.getStyleClass().add("find-summary");
    summary.textProperty().bind(model.summaryProperty());
    summary.setMinWidth(Region.USE_PREF_SIZE);
    return row(
        summary,
        matchCase(model.matchCaseProperty()),
        button(
            Feather.ARROW_UP,
            Messages.text("find.previous", PREVIOUS.getDisplayText()),
            this::previous),
        button(Feather.ARROW_DOWN, Messages.text("find.next", NEXT.getDisplayText()), this::next),
        button(Feather.X, Messages.text("find.close"), this::close));
  }

  /** Returns a button that switches whether upper case and lower case differ. */
  public static ToggleButton matchCase(BooleanProperty selected) {
    ToggleButton matchCase = new ToggleButton(Messages.text("find.case"));
    matchCase.getStyleClass().addAll(Styles.SMALL, "match-case");
    matchCase.setMinWidth(Region.USE_PREF_SIZE);
    matchCase.setTooltip(new Tooltip(Messages.text("find.case.words")));
    matchCase.setAccessibleText(Messages.text("find.case.words"));
    matchCase.selectedProperty().bindBidirectional(selected);
    return matchCase;
  }

  /** Returns a row of buttons beside a field. */
  public static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("find-row");
    return row;
  }

  /** Returns a button of the bar. */
  public static Button button(Feather icon, String description, Runnable action) {
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
    }
  }

  private void queryKeyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        previous();
      } else {
        next();
      }
      event.consume();
    }
  }

  /** Opens the bar. A selection within one line becomes the text to find. */
  public void open() {
    String selected = area.get().getSelectedText();
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      model.queryProperty().set(selected);
    }
    model.openProperty().set(true);
    query.requestFocus();
    query.selectAll();
  }

  /** Selects the next match after the selection. Opens a closed bar. */
  public void next() {
    if (model.openProperty().get()) {
      model.next(area.get().getSelection().getEnd());
    } else {
      open();
    }
  }

  /** Selects the previous match before the selection. Opens a closed bar. */
  public void previous() {
    if (model.openProperty().get()) {
      model.previous(area.get().getSelection().getStart());
    } else {
      open();
    }
  }

  /** Focuses the query field. */
  public void focusQuery() {
    query.requestFocus();
  }

  private void close() {
    model.openProperty().set(false);
    area.get().requestFocus();
  }
}
