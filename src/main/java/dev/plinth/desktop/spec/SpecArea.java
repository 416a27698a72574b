package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.spec.Brackets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;

/** The text itself, with its colours, its gutter, and a history of bounded length. */
final class SpecArea extends CodeArea implements Editor {
  /** How many steps can be undone; more would be kept in memory for nobody. */
  private static final int MOST_STEPS = 1_000;

  /** More matches than this are counted, but not drawn. */
  private static final int MOST_MATCHES = 1_000;

  private static final Duration TYPING_PAUSE = Duration.ofMillis(500);

  private final SpecViewModel model;
  private final Highlighter highlighter = new Highlighter(this);
  private final List<Consumer<Change>> listeners = new ArrayList<>();

  SpecArea(SpecViewModel model, FindViewModel find) {
    this.model = model;
    getStyleClass().add("spec-area");
    setAccessibleText(Messages.text("spec.editor"));
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(MOST_STEPS), TYPING_PAUSE));
    setParagraphGraphicFactory(line -> new Gutter(line, model.marksProperty()));
    replaceText(model.text());
    highlighter.colour(new Change(0, "", model.text()));
    multiPlainChanges().subscribe(changes -> changes.forEach(this::changed));
    caretPositionProperty().addListener((property, before, now) -> drawBrackets());
    model.marksProperty().addListener((property, before, now) -> drawMarks(now));
    find.matchesProperty().addListener((property, before, now) -> drawMatches(now));
    drawMarks(model.marksProperty().get());
    model.show(this);
  }

  /** Tells this one of every change, after the text has had it and is coloured. */
  void onChange(Consumer<Change> listener) {
    listeners.add(listener);
  }

  private void changed(PlainTextChange step) {
    Change change = new Change(step.getPosition(), step.getRemoved(), step.getInserted());
    highlighter.move(change);
    model.changed(change);
    highlighter.colour(change);
    drawBrackets();
    listeners.forEach(listener -> listener.accept(change));
  }

  private void drawMarks(Marks marks) {
    highlighter.show(Highlighter.Layer.MARKS, marks.all().stream().map(Overlay::of).toList());
  }

  private void drawMatches(List<FindViewModel.Match> matches) {
    boolean few = matches.size() <= MOST_MATCHES;
    highlighter.show(
        Highlighter.Layer.MATCHES,
        (few ? matches : List.<FindViewModel.Match>of())
            .stream()
                .map(match -> new Overlay(match.start(), match.end(), Overlay.Look.MATCH))
                .toList());
  }

  private void drawBrackets() {
    highlighter.show(
        Highlighter.Layer.BRACKETS,
        Brackets.at(model.text(), Math.min(getCaretPosition(), model.text().length()))
            .map(pair -> List.of(bracket(pair.open()), bracket(pair.close())))
            .orElse(List.of()));
  }

  private static Overlay bracket(int at) {
    return new Overlay(at, at + 1, Overlay.Look.BRACKET);
  }

  @Override
  public void make(Change change) {
    getUndoManager().preventMerge();
    replaceText(change.at(), change.removedEnd(), change.inserted());
    getUndoManager().preventMerge();
  }

  @Override
  public void select(int anchor, int caret) {
    selectRange(anchor, caret);
    int line = getCurrentParagraph();
    if (getHeight() > 0 && allParToVisibleParIndex(line).isEmpty()) {
      showParagraphAtCenter(line);
    }
    requestFollowCaret();
  }

  @Override
  public void forget() {
    getUndoManager().forgetHistory();
  }

  @Override
  public void focus() {
    requestFocus();
  }

  /** Pastes; what comes minified is laid out. */
  @Override
  public void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasString() && isEditable()) {
      int start = getSelection().getStart();
      String pasted = Layout.pasted(clipboard.getString(), Indentation.at(model.text(), start));
      make(new Change(start, getSelectedText(), pasted));
      requestFollowCaret();
    }
  }
}
