package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import javafx.beans.binding.BooleanBinding;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The room where a user says what is wanted, and sees how it comes about. */
public final class PromptView extends BorderPane {
  private static final KeyCodeCombination GENERATE =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCodeCombination REVISE =
      new KeyCodeCombination(
          KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final PromptViewModel room;
  private final TextArea words = new TextArea();

  /**
   * Draws this.
   *
   * @param openSettings opens the settings, where models and keys are
   */
  public PromptView(PromptViewModel room, Runnable openSettings) {
    this.room = room;
    getStyleClass().addAll("room", "prompt-room");
    getStylesheets().add(PromptView.class.getResource("prompt.css").toExternalForm());
    setTop(header());
    VBox body =
        new VBox(
            words(),
            new ExamplesView(room),
            new ModelView(room.model(), openSettings),
            buttons(),
            new DraftView(room, openSettings));
    body.getStyleClass().add("prompt-body");
    setCenter(body);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Puts the caret where the words are. */
  public void focusWords() {
    words.requestFocus();
  }

  private HBox header() {
    Label title = new Label(Messages.text("prompt.title"));
    title.getStyleClass().add("room-title");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox header = new HBox(title, between, new HistoryMenu(room));
    header.getStyleClass().add("room-header");
    return header;
  }

  private TextArea words() {
    words.setId("prompt-words");
    words.setWrapText(true);
    words.setPromptText(Messages.text("prompt.placeholder"));
    words.setAccessibleText(Messages.text("prompt.words"));
    words.textProperty().bindBidirectional(room.promptProperty());
    words.addEventFilter(KeyEvent.KEY_PRESSED, PromptView::leaveByTab);
    VBox.setVgrow(words, Priority.ALWAYS);
    return words;
  }

  /** A prompt needs no tabs, and whoever has no mouse wants to go on; Ctrl is how areas know it. */
  private static void leaveByTab(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
      key.consume();
      Event.fireEvent(
          key.getTarget(),
          new KeyEvent(
              key.getEventType(), "\t", "\t", KeyCode.TAB, key.isShiftDown(), true, false, false));
    }
  }

  private VBox buttons() {
    Button generate = button("generate", GENERATE, room.readyBinding(), room::generate);
    generate.setGraphic(new FontIcon(Feather.ZAP));
    generate.getStyleClass().add(Styles.ACCENT);
    Button revise = button("revise", REVISE, room.revisableBinding(), room::revise);
    revise.setGraphic(new FontIcon(Feather.EDIT_3));
    HBox row = new HBox(generate, revise);
    row.getStyleClass().add("prompt-buttons");
    Label hint = new Label(Messages.text("prompt.generate.hint"));
    hint.getStyleClass().add("room-note");
    hint.setWrapText(true);
    hint.visibleProperty().bind(room.readyBinding().or(room.workingBinding()).not());
    hint.managedProperty().bind(hint.visibleProperty());
    VBox buttons = new VBox(row, hint);
    buttons.getStyleClass().add("prompt-actions");
    return buttons;
  }

  /** A button of equal width with its words, its key and when it can be pressed. */
  private static Button button(
      String name, KeyCombination key, BooleanBinding enabled, Runnable action) {
    Button button = new Button(Messages.text("prompt." + name));
    button.setId("prompt-" + name);
    button.setTooltip(new Tooltip(Messages.text("prompt." + name + ".tip", key.getDisplayText())));
    button.setAccessibleText(Messages.text("prompt." + name));
    button.setAccessibleHelp(Messages.text("prompt." + name + ".tip", key.getDisplayText()));
    button.disableProperty().bind(enabled.not());
    button.setOnAction(event -> action.run());
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private void pressed(KeyEvent event) {
    if (GENERATE.match(event)) {
      room.generate();
    } else if (REVISE.match(event)) {
      room.revise();
    } else if (event.getCode() == KeyCode.ESCAPE && room.workingBinding().get()) {
      room.cancel();
    } else {
      return;
    }
    event.consume();
  }
}
