package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.kordamp.ikonli.feather.Feather;

/** The room of the spec: its editor, find and replace, and a line about how it is doing. */
public final class SpecView extends BorderPane {
  private final SpecViewModel model;
  private final SpecArea area;
  private final FindBar find;
  private final CompletionPopup completion;
  private final FixMenu fixes;
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  /** The room of this view model. */
  public SpecView(SpecViewModel model) {
    this.model = model;
    String styles = Objects.requireNonNull(SpecView.class.getResource("spec.css")).toExternalForm();
    getStylesheets().add(styles);
    getStyleClass().add("spec-view");
    FindViewModel finding = new FindViewModel(model);
    area = new SpecArea(model, finding);
    find = new FindBar(area, finding);
    completion = new CompletionPopup(area, model.completions(), styles);
    new EditorKeys(area, model);
    new HoverPopup(area, model, styles);
    fixes = new FixMenu(area, model);
    setTop(new VBox(header(), find));
    setCenter(new StackPane(new VirtualizedScrollPane<>(area), invitation()));
    listen();
  }

  /** Not the area's own placeholder, which goes as soon as one is about to type. */
  private Label invitation() {
    Label invitation = new Label(Messages.text("spec.empty"));
    invitation.getStyleClass().add("invitation");
    invitation.setMouseTransparent(true);
    invitation.visibleProperty().bind(model.emptyBinding());
    StackPane.setAlignment(invitation, Pos.TOP_LEFT);
    return invitation;
  }

  private SpecHeader header() {
    SpecHeader header = new SpecHeader(new SpecStateViewModel(model));
    header.add(Feather.ALIGN_LEFT, Messages.text("spec.format"), this::format);
    header.add(Feather.SEARCH, Messages.text("spec.find"), () -> find(false));
    Button undo = header.add(Feather.CORNER_UP_LEFT, Messages.text("spec.undo"), this::undo);
    Button redo = header.add(Feather.CORNER_UP_RIGHT, Messages.text("spec.redo"), this::redo);
    undo.disableProperty().bind(area.undoAvailableProperty().map(there -> !there));
    redo.disableProperty().bind(area.redoAvailableProperty().map(there -> !there));
    return header;
  }

  private void listen() {
    keys.put(KeyCombination.valueOf("Shortcut+F"), () -> find(false));
    keys.put(KeyCombination.valueOf("Shortcut+H"), () -> find(true));
    keys.put(KeyCombination.valueOf("F3"), find::next);
    keys.put(KeyCombination.valueOf("Shift+F3"), find::previous);
    keys.put(KeyCombination.valueOf("F8"), this::goToNextProblem);
    keys.put(KeyCombination.valueOf("Shift+F8"), this::goToPreviousProblem);
    keys.put(KeyCombination.valueOf("Alt+Enter"), this::fix);
    keys.put(KeyCombination.valueOf("Shortcut+Shift+F"), this::format);
    keys.put(KeyCombination.valueOf("Shift+Alt+F"), this::format);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
      if (key.getKey().match(event)) {
        key.getValue().run();
        event.consume();
        return;
      }
    }
  }

  /** Opens find, or find and replace. */
  public void find(boolean replacing) {
    find.open(replacing);
  }

  /** Lays the text out, if it is JSON. */
  public void format() {
    model.format(area.getCaretPosition());
    area.requestFocus();
  }

  /** Takes the last step back. */
  public void undo() {
    area.undo();
    area.requestFollowCaret();
  }

  /** Takes the last step that was taken back again. */
  public void redo() {
    area.redo();
    area.requestFollowCaret();
  }

  /** Offers what may be written at the caret. */
  public void complete() {
    area.requestFocus();
    completion.ask(true);
  }

  /** Offers the ways to mend what is wrong at the caret. */
  public void fix() {
    area.requestFocus();
    fixes.open();
  }

  /** Goes to the next problem behind the caret. */
  public void goToNextProblem() {
    model.goToNext(area.getCaretPosition());
  }

  /** Goes to the last problem before the caret. */
  public void goToPreviousProblem() {
    model.goToPrevious(area.getCaretPosition());
  }

  /** Tells where the caret is, as line and column, both counted from 1. */
  public StringBinding caretWordsBinding() {
    return Bindings.createStringBinding(
        () ->
            Messages.text(
                "spec.caret",
                String.valueOf(area.getCurrentParagraph() + 1),
                String.valueOf(area.getCaretColumn() + 1)),
        area.currentParagraphProperty(),
        area.caretColumnProperty());
  }

  /** Gives the keyboard to the text. */
  public void focusText() {
    area.requestFocus();
  }
}
