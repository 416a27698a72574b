package dev.plinth.desktop.spec;

import dev.plinth.desktop.CodeScrollPane;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.find.FindBar;
import dev.plinth.desktop.find.FindViewModel;
import dev.plinth.desktop.menu.MenuCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The spec pane: a header, the find and replace bar, and the editor. */
public final class SpecView extends BorderPane {
  private final SpecViewModel model;
  private final SpecArea area;
  private final FindBar find;
  private final ReplaceViewModel replacing;
  private final CompletionPopup completion;
  private final FixMenu fixes;
  private final HoverPopup hover;
  private final GoToLineViewModel line;
  private final OutlineViewModel outline;
  private final Map<KeyCombination, Runnable> shortcuts = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
  private boolean shortcutPressed;

  /** Creates the pane of a view model. */
  public SpecView(SpecViewModel model) {
    this.model = model;
    String styles = Objects.requireNonNull(SpecView.class.getResource("spec.css")).toExternalForm();
    getStylesheets().add(styles);
    getStyleClass().add("spec-view");
    FindViewModel finding =
        new FindViewModel(
            model.workspace().textProperty(), match -> model.select(match.start(), match.end()));
    area = new SpecArea(model, finding);
    find = new FindBar(finding, () -> area);
    replacing = new ReplaceViewModel(model, finding);
    new ReplaceRow(area, replacing, find);
    completion = new CompletionPopup(area, model.completions(), styles);
    new EditorKeys(area, model, completion);
    hover = new HoverPopup(area, model, styles);
    fixes = new FixMenu(area, model);
    line = new GoToLineViewModel(model);
    outline = model.outline();
    setTop(new VBox(header(), find, new GoToLineBox(line), new OutlineBox(outline)));
    setCenter(new StackPane(new CodeScrollPane(area), invitation()));
    addShortcuts();
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((property, before, now) -> focusMoved(now));
  }

  private void focusMoved(@Nullable Node owner) {
    editing.set(owner == area || (editing.get() && isInMenuBar(owner)));
  }

  private static boolean isInMenuBar(@Nullable Node node) {
    return node != null && (node instanceof MenuBar || isInMenuBar(node.getParent()));
  }

  /**
   * Returns the label that is shown while the text is empty. The area's own placeholder would
   * disappear as soon as the area has the focus.
   */
  private Label invitation() {
    Label invitation = new Label(textWithKeys("spec.empty", MenuCommand.COMPLETE));
    invitation.getStyleClass().add("invitation");
    invitation.setMouseTransparent(true);
    invitation.visibleProperty().bind(model.emptyBinding());
    StackPane.setAlignment(invitation, Pos.TOP_LEFT);
    return invitation;
  }

  private SpecHeader header() {
    SpecHeader header = new SpecHeader(new SpecStateViewModel(model));
    header.add(Feather.ALIGN_LEFT, textWithKeys("spec.format", MenuCommand.FORMAT), this::format);
    header.add(
        Feather.SEARCH,
        textWithKeys("spec.find", MenuCommand.FIND, MenuCommand.REPLACE),
        () -> find(false));
    Button undo =
        header.add(Feather.CORNER_UP_LEFT, textWithKeys("spec.undo", MenuCommand.UNDO), this::undo);
    Button redo =
        header.add(
            Feather.CORNER_UP_RIGHT, textWithKeys("spec.redo", MenuCommand.REDO), this::redo);
    undo.disableProperty().bind(area.undoAvailableProperty().map(available -> !available));
    redo.disableProperty().bind(area.redoAvailableProperty().map(available -> !available));
    return header;
  }

  private static String textWithKeys(String key, MenuCommand... commands) {
    return Messages.text(key, Stream.of(commands).map(MenuCommand::keyText).toArray());
  }

  private void addShortcuts() {
    addShortcut(MenuCommand.FIND, () -> find(false));
    addShortcut(MenuCommand.REPLACE, () -> find(true));
    addShortcut(MenuCommand.GO_TO_LINE, this::goToLine);
    addShortcut(MenuCommand.GO_TO_ENTITY, this::goToEntity);
    addShortcut(MenuCommand.FOLD, this::fold);
    addShortcut(MenuCommand.UNFOLD, this::unfold);
    addShortcut(MenuCommand.NEXT_PROBLEM, this::goToNextProblem);
    addShortcut(MenuCommand.PREVIOUS_PROBLEM, this::goToPreviousProblem);
    addShortcut(MenuCommand.FIX, this::fix);
    addShortcut(MenuCommand.FORMAT, this::format);
    addShortcut(MenuCommand.DOCUMENTATION, this::showDocumentation);
    shortcuts.put(FindBar.NEXT, find::next);
    shortcuts.put(FindBar.PREVIOUS, find::previous);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
  }

  /** Makes the pane handle the key of a command before the focused control can use the same key. */
  private void addShortcut(MenuCommand command, Runnable action) {
    command.key().ifPresent(key -> shortcuts.put(key, action));
  }

  private void keyPressed(KeyEvent event) {
    shortcutPressed = MenuCommand.isKey(event);
    for (Map.Entry<KeyCombination, Runnable> shortcut : shortcuts.entrySet()) {
      if (shortcut.getKey().match(event)) {
        shortcutPressed = true;
        shortcut.getValue().run();
        event.consume();
        return;
      }
    }
  }

  /** Drops the character of a key such as Alt+Z, which would be typed too. */
  private void keyTyped(KeyEvent event) {
    if (shortcutPressed) {
      event.consume();
    }
  }

  /**
   * Opens the find bar.
   *
   * @param replacing whether the bar shows the replacement too
   */
  public void find(boolean replacing) {
    this.replacing.openProperty().set(replacing);
    find.open();
  }

  /** Formats the text if it is valid JSON. */
  public void format() {
    model.format(area.getCaretPosition());
    area.requestFocus();
  }

  /** Returns the area of the text. */
  public CodeArea editor() {
    return area;
  }

  private void undo() {
    area.undo();
    area.requestFollowCaret();
  }

  private void redo() {
    area.redo();
    area.requestFollowCaret();
  }

  /** Opens the list of proposals at the caret. */
  public void complete() {
    area.requestFocus();
    completion.request(true);
  }

  /** Shows the diagnostics and the documentation at the caret. */
  public void showDocumentation() {
    area.requestFocus();
    hover.showAtCaret();
  }

  /** Opens the menu of the fixes at the caret. */
  public void fix() {
    area.requestFocus();
    fixes.open();
  }

  /** Opens the box that goes to a line. */
  public void goToLine() {
    line.open(selection());
  }

  /** Opens the outline, which goes to an entity or a field. */
  public void goToEntity() {
    outline.open(selection());
  }

  private TextSelection selection() {
    return new TextSelection(area.getAnchor(), area.getCaretPosition());
  }

  /** Folds the innermost object or array at the caret that spans lines and is not folded. */
  public void fold() {
    model.folds().fold(area.getCurrentParagraph());
  }

  /** Unfolds the object or array that starts at the line of the caret. */
  public void unfold() {
    model.folds().unfold(area.getCurrentParagraph());
  }

  /** Folds all entities. */
  public void foldEntities() {
    model.folds().foldEntities();
  }

  /** Unfolds everything. */
  public void unfoldAll() {
    model.folds().unfoldAll();
  }

  /** Moves the caret to the next problem, or to the first problem if none follows. */
  public void goToNextProblem() {
    model.goToNext(area.getCaretPosition());
  }

  /** Moves the caret to the previous problem, or to the last problem if none precedes. */
  public void goToPreviousProblem() {
    model.goToPrevious(area.getCaretPosition());
  }

  /** Selects the word at the caret, or the next occurrence of the selected text. */
  public void selectNextOccurrence() {
    IndexRange selection = area.getSelection();
    Occurrences.next(model.text(), selection.getStart(), selection.getEnd())
        .ifPresent(found -> model.select(found.start(), found.end()));
  }

  /** Moves the selected lines up by one line. */
  public void moveLineUp() {
    area.lines().moveUp().ifPresent(area::perform);
  }

  /** Moves the selected lines down by one line. */
  public void moveLineDown() {
    area.lines().moveDown().ifPresent(area::perform);
  }

  /** Inserts a copy of the selected lines, and leaves the caret in the upper one. */
  public void duplicateLineUp() {
    area.perform(area.lines().duplicate(false));
  }

  /** Inserts a copy of the selected lines, and moves the caret to the lower one. */
  public void duplicateLineDown() {
    area.perform(area.lines().duplicate(true));
  }

  /** Returns whether the editor has the focus, or had it before the menu got it. */
  public ReadOnlyBooleanProperty editingProperty() {
    return editing.getReadOnlyProperty();
  }

  /** Returns whether long lines are wrapped. */
  public BooleanProperty wordWrapProperty() {
    return area.wrapTextProperty();
  }

  /** Wraps long lines, or stops wrapping them. */
  public void toggleWordWrap() {
    area.setWrapText(!area.isWrapText());
    area.requestFollowCaret();
  }

  /** Returns the line and the column of the caret as text, both counted from 1. */
  public StringBinding caretTextBinding() {
    return Bindings.createStringBinding(
        () ->
            Messages.text(
                "spec.caret",
                String.valueOf(area.getCurrentParagraph() + 1),
                String.valueOf(area.getCaretColumn() + 1)),
        area.currentParagraphProperty(),
        area.caretColumnProperty());
  }

  /** Focuses the editor. */
  public void focusText() {
    area.requestFocus();
  }
}
