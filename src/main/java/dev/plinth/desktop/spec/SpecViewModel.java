package dev.plinth.desktop.spec;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.text.LineEndings;
import dev.plinth.desktop.workspace.ReviewedText;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Span;
import dev.plinth.spec.Formatter;
import dev.plinth.spec.SpecDocumentation;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The view model of the spec pane. Keeps the workspace's text and the editor's in step: each change
 * is passed on before the call returns.
 */
public final class SpecViewModel {
  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<DiagnosticMarks> marks =
      new ReadOnlyObjectWrapper<>(DiagnosticMarks.NONE);
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
  private final FoldsViewModel folds = new FoldsViewModel();
  private Editor editor = new DetachedEditor();
  private String text;

  /** Creates the view model of a workspace's text. */
  public SpecViewModel(Workspace workspace, Tasks tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.text = workspace.textProperty().get();
    workspace.textProperty().addListener((property, before, now) -> takeOverText());
    workspace.documentProperty().addListener((property, before, now) -> opened());
    workspace.reviewedTextProperty().addListener((property, before, now) -> showReview());
    opened();
    folds.update(text);
    showReview();
  }

  /** Stands in for the editor until the view attaches one. */
  private final class DetachedEditor implements Editor {
    @Override
    public void apply(TextChange change) {
      changed(change);
    }

    @Override
    public void apply(TextChanges changes) {
      changed(changes.backwards());
    }

    @Override
    public void select(int anchor, int caret) {}

    @Override
    public void clearHistory() {}

    @Override
    public void focus() {}
  }

  /** Attaches the editor. The text of the editor must equal the text of this view model. */
  void attach(Editor newEditor) {
    editor = newEditor;
    editor.clearHistory();
    editor.select(0, 0);
  }

  /** Returns the text of the editor. */
  public String text() {
    return text;
  }

  Workspace workspace() {
    return workspace;
  }

  /** Returns the marks of the last review, moved by all later changes of the text. */
  ReadOnlyObjectProperty<DiagnosticMarks> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Returns whether the marks are from a review of the current text. */
  public ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Returns whether the text is empty. */
  BooleanBinding emptyBinding() {
    return workspace.textProperty().isEmpty();
  }

  /** Takes over a change that was made in the editor. */
  void changed(TextChange change) {
    changed(List.of(change));
  }

  /** Takes over a step of successive changes that was made in the editor. */
  void changed(List<TextChange> changes) {
    current.set(false);
    DiagnosticMarks moved = marks.get();
    for (TextChange change : changes) {
      text = change.applyTo(text);
      moved = moved.after(change);
      folds.move(change, text);
    }
    marks.set(moved);
    folds.update(text);
    if (!text.equals(workspace.textProperty().get())) {
      workspace.textProperty().set(text);
    }
    showReview();
  }

  private void takeOverText() {
    setText(LineEndings.toLf(workspace.textProperty().get()));
  }

  private void opened() {
    workspace.showFormatted(SpecLayout.formatOpened(workspace.textProperty().get()));
    takeOverText();
    folds.unfoldAll();
    editor.clearHistory();
    editor.select(0, 0);
  }

  /** Replaces the text as one step that can be undone, by small changes, which are shown. */
  void setText(String newText) {
    if (!newText.equals(text)) {
      editor.apply(TextChanges.between(text, newText));
    }
    if (!newText.equals(workspace.textProperty().get())) {
      workspace.textProperty().set(newText);
    }
  }

  /** Shows the last review. Ignores a review of another text. */
  private void showReview() {
    Optional<ReviewedText> last = workspace.reviewedTextProperty().get();
    last.filter(reviewed -> reviewed.text().equals(text)).ifPresent(this::show);
  }

  private void show(ReviewedText reviewed) {
    marks.set(DiagnosticMarks.of(reviewed.review().diagnostics(), text));
    current.set(true);
  }

  /** Returns a new view model of the list of proposals. */
  CompletionViewModel completions() {
    return new CompletionViewModel(this, tasks);
  }

  /** Finds the documentation for the character at this offset in the background. */
  Job<Optional<SpecDocumentation>> documentationAt(int offset) {
    String documented = text;
    return tasks.run(() -> SpecDocumentation.at(documented, offset));
  }

  /** Finds the documentation for a caret at this offset in the background. */
  Job<Optional<SpecDocumentation>> documentationAtCaret(int caret) {
    String documented = text;
    return tasks.run(() -> SpecDocumentation.atCaret(documented, caret));
  }

  /** Applies a change as one step that can be undone. */
  void apply(TextChange change) {
    editor.apply(change);
  }

  /** Applies changes as one step that can be undone, and shows them. */
  void apply(TextChanges changes) {
    editor.apply(changes);
  }

  /** Selects the text between two offsets, or up to its end, and scrolls to it. */
  void select(int anchor, int caret) {
    editor.select(Math.min(anchor, text.length()), Math.min(caret, text.length()));
  }

  /** Focuses the editor. */
  void focus() {
    editor.focus();
  }

  /** Returns the view model of folding. */
  FoldsViewModel folds() {
    return folds;
  }

  /** Returns a new view model of the outline. */
  OutlineViewModel outline() {
    return new OutlineViewModel(this, tasks);
  }

  /** Applies the fix of a diagnostic, unless the text has changed since its review. */
  public void applyFix(Diagnostic diagnostic) {
    if (current.get() && marks.get().find(diagnostic).isPresent()) {
      diagnostic.fix().ifPresent(fix -> apply(TextChanges.of(text, fix.edits())));
    }
  }

  /**
   * Formats the text if it is valid JSON.
   *
   * @param caret the offset of the caret, which stays after the same character
   * @return whether the text is valid JSON
   */
  boolean format(int caret) {
    Optional<String> formatted = Formatter.format(text);
    formatted.ifPresent(
        newText -> {
          int newCaret = SpecLayout.mapOffset(text, caret, newText);
          setText(newText);
          editor.select(newCaret, newCaret);
        });
    return formatted.isPresent();
  }

  /**
   * Selects the first problem after an offset, or the first problem in the text if none follows.
   */
  void goToNext(int offset) {
    marks.get().next(offset).ifPresent(this::select);
  }

  /**
   * Selects the last problem before an offset, or the last problem in the text if none precedes.
   */
  void goToPrevious(int offset) {
    marks.get().previous(offset).ifPresent(this::select);
  }

  private void select(DiagnosticMark mark) {
    editor.select(/* anchor= */ mark.end(), /* caret= */ mark.start());
    editor.focus();
  }

  /** Selects a span of the text and focuses the editor. */
  public void reveal(Span span) {
    int start = Math.min(span.start().offset(), text.length());
    editor.select(Math.min(span.end().offset(), text.length()), start);
    editor.focus();
  }

  /** Selects the current place of a diagnostic in the text and focuses the editor. */
  public void reveal(Diagnostic diagnostic) {
    marks.get().find(diagnostic).ifPresentOrElse(this::select, () -> reveal(diagnostic.span()));
  }
}
