package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.desktop.find.FindViewModel;
import dev.plinth.desktop.find.MatchHighlighter;
import dev.plinth.desktop.text.LineEndings;
import dev.plinth.desktop.text.TextRange;
import dev.plinth.spec.BracketMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;

/** The text area of the editor, with syntax colours, a gutter and a bounded undo history. */
final class SpecArea extends CodeArea implements Editor {
  /** The maximum number of steps that can be undone, which limits the memory in use. */
  private static final int MAX_UNDO_STEPS = 1_000;

  private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");

  private static final Duration TYPING_PAUSE = Duration.ofMillis(500);

  /** The time for which changes are highlighted. */
  private static final javafx.util.Duration CHANGES_SHOWN = javafx.util.Duration.millis(1_200);

  private final SpecViewModel model;
  private final Highlighter highlighter = new Highlighter(this);
  private final FoldedLines folded = new FoldedLines(this);
  private final List<Consumer<TextChange>> listeners = new ArrayList<>();
  private final PauseTransition changesShown = new PauseTransition(CHANGES_SHOWN);

  /** The text of the last line that was copied without a selection; empty if there is none. */
  private String copiedLine = "";

  SpecArea(SpecViewModel model, FindViewModel find) {
    this.model = model;
    getStyleClass().add("spec-area");
    setAccessibleText(Messages.text("spec.editor"));
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(MAX_UNDO_STEPS), TYPING_PAUSE));
    setParagraphGraphicFactory(
        line -> folded.isHidden(line) ? null : new LineNumberGutter(line, this, model));
    replaceText(model.text());
    highlighter.colour(List.of(new TextChange(0, "", model.text())));
    multiPlainChanges()
        .subscribe(steps -> changed(steps.stream().map(SpecArea::textChange).toList()));
    changesShown.setOnFinished(event -> highlighter.show(Highlighter.Layer.CHANGES, List.of()));
    wrapTextProperty()
        .addListener((property, before, now) -> pseudoClassStateChanged(WRAPPED, now));
    caretPositionProperty().addListener((property, before, now) -> drawBrackets());
    model.folds().foldsProperty().addListener((property, before, now) -> showFolds(before, now));
    model.marksProperty().addListener((property, before, now) -> drawMarks(now));
    find.matchesProperty().addListener((property, before, now) -> drawMatches(now));
    drawMarks(model.marksProperty().get());
    model.attach(this);
  }

  /** Adds a listener for changes of the text, called after the changed text is coloured. */
  void onChange(Consumer<TextChange> listener) {
    listeners.add(listener);
  }

  private static TextChange textChange(PlainTextChange step) {
    return new TextChange(step.getPosition(), step.getRemoved(), step.getInserted());
  }

  private void changed(List<TextChange> changes) {
    changes.forEach(highlighter::move);
    model.changed(changes);
    highlighter.colour(changes);
    drawBrackets();
    changes.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
  }

  private void drawMarks(DiagnosticMarks marks) {
    highlighter.show(Highlighter.Layer.MARKS, marks.all().stream().map(StyleOverlay::of).toList());
  }

  private void drawMatches(List<TextRange> matches) {
    boolean few = matches.size() <= MatchHighlighter.MAX_DRAWN;
    highlighter.show(
        Highlighter.Layer.MATCHES,
        (few ? matches : List.<TextRange>of())
            .stream()
                .map(
                    match -> new StyleOverlay(match.start(), match.end(), StyleOverlay.Style.MATCH))
                .toList());
  }

  private void drawBrackets() {
    highlighter.show(
        Highlighter.Layer.BRACKETS,
        BracketMatcher.at(model.text(), Math.min(getCaretPosition(), model.text().length()))
            .map(pair -> List.of(bracket(pair.open()), bracket(pair.close())))
            .orElse(List.of()));
  }

  private static StyleOverlay bracket(int offset) {
    return new StyleOverlay(offset, offset + 1, StyleOverlay.Style.BRACKET);
  }

  /**
   * Replaces a part of the text. If the new text is equal to the old one, its colours are set here,
   * since the area replaces them too but reports no change.
   */
  @Override
  public void replace(
      int start,
      int end,
      StyledDocument<Collection<String>, String, Collection<String>> replacement) {
    String before = getText(start, end);
    super.replace(start, end, replacement);
    if (before.equals(replacement.getText())) {
      highlighter.colour(List.of(new TextChange(start, before, before)));
    }
  }

  private void showFolds(Folds before, Folds now) {
    boolean sameText = now.regions().equals(before.regions());
    int line = getCurrentParagraph();
    if (sameText && now.isHidden(line)) {
      while (now.isHidden(line)) {
        line--;
      }
      moveTo(line, getParagraphLength(line));
    }
    highlighter.colour(folded.show(now));
    foldCheck = !now.folded().isEmpty(); // lets the caret skip hidden lines
  }

  @Override
  public void apply(TextChange change) {
    getUndoManager().preventMerge();
    replaceText(change.offset(), change.removedEnd(), change.inserted());
    getUndoManager().preventMerge();
  }

  /** Makes a change as one step that can be undone, and selects the text after the change. */
  void perform(EditStep step) {
    if (!step.change().removed().equals(step.change().inserted())) {
      apply(step.change());
    }
    selectRange(step.anchor(), step.caret());
    requestFollowCaret();
  }

  @Override
  public void apply(TextChanges changes) {
    if (changes.isEmpty()) {
      return;
    }
    boolean wasBlank = model.text().isBlank();
    int anchor = changes.mapOffset(getAnchor());
    int caret = changes.mapOffset(getCaretPosition());
    getUndoManager().preventMerge();
    MultiChangeBuilder<Collection<String>, String, Collection<String>> step =
        createMultiChange(changes.all().size());
    changes
        .backwards()
        .forEach(c -> step.replaceTextAbsolutely(c.offset(), c.removedEnd(), c.inserted()));
    step.commit();
    getUndoManager().preventMerge();
    selectRange(anchor, caret);
    if (!wasBlank) {
      show(ChangeHighlight.of(changes, model.text()));
    }
  }

  /** Highlights changed parts for a moment, and scrolls to the first one if none is in sight. */
  private void show(List<StyleOverlay> changed) {
    highlighter.show(Highlighter.Layer.CHANGES, changed);
    changesShown.playFromStart();
    List<Integer> lines = changed.stream().map(overlay -> lineOf(overlay.start())).toList();
    if (!lines.isEmpty() && lines.stream().noneMatch(this::isInSight)) {
      showParagraphAtCenter(lines.get(0));
    }
  }

  private int lineOf(int offset) {
    return offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /** Returns whether a line is in sight, or nothing is because the area is not laid out yet. */
  private boolean isInSight(int line) {
    return getHeight() <= 0 || allParToVisibleParIndex(line).isPresent();
  }

  @Override
  public void select(int anchor, int caret) {
    model.folds().reveal(lineOf(anchor));
    model.folds().reveal(lineOf(caret));
    selectRange(anchor, caret);
    int line = getCurrentParagraph();
    if (!isInSight(line)) {
      showParagraphAtCenter(line);
    }
    requestFollowCaret();
  }

  @Override
  public void clearHistory() {
    getUndoManager().forgetHistory();
    highlighter.show(Highlighter.Layer.CHANGES, List.of());
  }

  @Override
  public void focus() {
    requestFocus();
  }

  /** Copies the selected text, or the line of the caret if no text is selected. */
  @Override
  public void copy() {
    copiedLine = getSelection().getLength() == 0 ? lines().lines() : "";
    TextClipboard.put(copiedLine.isEmpty() ? getSelectedText() : copiedLine);
  }

  /** Cuts the selected text, or the line of the caret if no text is selected. */
  @Override
  public void cut() {
    copy();
    int start = getSelection().getStart();
    perform(
        copiedLine.isEmpty()
            ? EditStep.of(new TextChange(start, getSelectedText(), ""), start)
            : lines().delete());
  }

  /**
   * Pastes the text of the clipboard. Minified JSON is formatted. A line that was copied without a
   * selection is pasted above the line of the caret.
   */
  @Override
  public void paste() {
    if (isEditable()) {
      TextClipboard.text().map(LineEndings::toLf).ifPresent(this::paste);
    }
  }

  private void paste(String text) {
    if (text.equals(copiedLine) && getSelection().getLength() == 0) {
      perform(lines().insertAbove(text));
      return;
    }
    int start = getSelection().getStart();
    String pasted = SpecLayout.formatPasted(text, Indentation.at(model.text(), start));
    perform(EditStep.of(new TextChange(start, getSelectedText(), pasted), start + pasted.length()));
  }

  /** Returns the edits of the selected lines. */
  LineEdits lines() {
    return LineEdits.of(model.text(), getAnchor(), getCaretPosition());
  }
}
