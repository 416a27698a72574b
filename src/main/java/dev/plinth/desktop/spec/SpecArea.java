package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.spec.BracketMatcher;
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
  private final List<Consumer<TextChange>> listeners = new ArrayList<>();

  SpecArea(SpecViewModel model, FindViewModel find) {
    this.model = model;
    getStyleClass().add("spec-area");
    setAccessibleText(Messages.text("spec.editor"));
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(MOST_STEPS), TYPING_PAUSE));
    setParagraphGraphicFactory(line -> new LineNumberGutter(line, model.marksProperty()));
    replaceText(model.text());
    highlighter.colour(new TextChange(0, "", model.text()));
    multiPlainChanges().subscribe(changes -> changes.forEach(this::changed));
    caretPositionProperty().addListener((property, before, now) -> drawBrackets());
    model.marksProperty().addListener((property, before, now) -> drawMarks(now));
    find.matchesProperty().addListener((property, before, now) -> drawMatches(now));
    drawMarks(model.marksProperty().get());
    model.show(this);
  }

  /** Tells this one of every change, after the text has had it and is coloured. */
  void onChange(Consumer<TextChange> listener) {
    listeners.add(listener);
  }

  private void changed(PlainTextChange step) {
    TextChange change = new TextChange(step.getPosition(), step.getRemoved(), step.getInserted());
    highlighter.move(change);
    model.changed(change);
    highlighter.colour(change);
    drawBrackets();
    listeners.forEach(listener -> listener.accept(change));
  }

  private void drawMarks(DiagnosticMarks marks) {
    highlighter.show(Highlighter.Layer.MARKS, marks.all().stream().map(StyleOverlay::of).toList());
  }

  private void drawMatches(List<FindViewModel.Match> matches) {
    boolean few = matches.size() <= MOST_MATCHES;
    highlighter.show(
        Highlighter.Layer.MATCHES,
        (few ? matches : List.<FindViewModel.Match>of())
            .stream()
                .map(match -> new StyleOverlay(match.start(), match.end(), StyleOverlay.Look.MATCH))
                .toList());
  }

  private void drawBrackets() {
    highlighter.show(
        Highlighter.Layer.BRACKETS,
        BracketMatcher.at(model.text(), Math.min(getCaretPosition(), model.text().length()))
            .map(pair -> List.of(bracket(pair.open()), bracket(pair.close())))
            .orElse(List.of()));
  }

  private static StyleOverlay bracket(int at) {
    return new StyleOverlay(at, at + 1, StyleOverlay.Look.BRACKET);
  }

  @Override
  public void make(TextChange change) {
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
      String pasted = SpecLayout.pasted(clipboard.getString(), Indentation.at(model.text(), start));
      make(new TextChange(start, getSelectedText(), pasted));
      requestFollowCaret();
    }
  }
}
