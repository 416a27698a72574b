package dev.plinth.desktop.spec;

import dev.plinth.desktop.LineEndings;
import dev.plinth.desktop.ReviewedText;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Span;
import dev.plinth.spec.Formatter;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What can be done with the text of a spec. Between the workspace and the editor it keeps both the
 * same; what one of them has and the other not yet is never longer than a call.
 */
public final class SpecViewModel {
  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<DiagnosticMarks> marks =
      new ReadOnlyObjectWrapper<>(DiagnosticMarks.NONE);
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
  private Editor editor = new Unseen();
  private String text;

  /** A view model of the text of this workspace. */
  public SpecViewModel(Workspace workspace, Tasks tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.text = workspace.textProperty().get();
    workspace.textProperty().addListener((property, before, now) -> follow());
    workspace.documentProperty().addListener((property, before, now) -> opened());
    workspace.commentedProperty().addListener((property, before, now) -> comment());
    opened();
    comment();
  }

  /** Whoever holds the text before there is a window. */
  private final class Unseen implements Editor {
    @Override
    public void make(TextChange change) {
      changed(change);
    }

    @Override
    public void select(int anchor, int caret) {}

    @Override
    public void forget() {}

    @Override
    public void focus() {}
  }

  /** From now on this one holds the text; it must hold it already. */
  void show(Editor on) {
    editor = on;
    editor.forget();
    editor.select(0, 0);
  }

  /** Gives the text as the editor has it. */
  public String text() {
    return text;
  }

  Workspace workspace() {
    return workspace;
  }

  /** What was said of the text, at the places where that stands now. */
  ReadOnlyObjectProperty<DiagnosticMarks> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Tells whether the marks are of the text as it is, and not of an older one. */
  public ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Tells whether nothing is written yet. */
  BooleanBinding emptyBinding() {
    return workspace.textProperty().isEmpty();
  }

  /** Notes what happened to the text in the editor. */
  void changed(TextChange change) {
    text = change.applyTo(text);
    current.set(false);
    marks.set(marks.get().after(change));
    if (!text.equals(workspace.textProperty().get())) {
      workspace.textProperty().set(text);
    }
    comment();
  }

  private void follow() {
    become(LineEndings.plain(workspace.textProperty().get()));
  }

  private void opened() {
    workspace.layOut(SpecLayout.opened(workspace.textProperty().get()));
    follow();
    editor.forget();
    editor.select(0, 0);
  }

  /** Makes the text another one, as one step. */
  void become(String wanted) {
    if (!wanted.equals(text)) {
      editor.make(TextChange.between(text, wanted));
    }
    if (!wanted.equals(workspace.textProperty().get())) {
      workspace.textProperty().set(wanted);
    }
  }

  /** What was said of another text is not for this one. */
  private void comment() {
    Optional<ReviewedText> said = workspace.commentedProperty().get();
    said.filter(commented -> commented.text().equals(text)).ifPresent(this::show);
  }

  private void show(ReviewedText said) {
    marks.set(DiagnosticMarks.of(said.review().diagnostics(), text));
    current.set(true);
  }

  /** Gives what looks for what may be written next. */
  CompletionViewModel completions() {
    return new CompletionViewModel(this, tasks);
  }

  /** Makes a change. */
  void make(TextChange change) {
    editor.make(change);
  }

  /** Selects a stretch of the text and shows it. */
  void select(int anchor, int caret) {
    editor.select(anchor, caret);
  }

  /** Mends what a diagnostic is about, unless the text has changed since. */
  public void mend(Diagnostic diagnostic) {
    if (current.get() && marks.get().of(diagnostic).isPresent()) {
      diagnostic.fix().ifPresent(workspace::apply);
    }
  }

  /**
   * Lays the text out; one that is no JSON stays as it is. Gives whether it is laid out now.
   *
   * @param caret an offset, which goes where its character goes
   */
  boolean format(int caret) {
    Optional<String> laidOut = Formatter.format(text);
    laidOut.ifPresent(
        wanted -> {
          int there = SpecLayout.follow(text, caret, wanted);
          become(wanted);
          editor.select(there, there);
        });
    return laidOut.isPresent();
  }

  /** Goes to the next problem behind an offset. */
  void goToNext(int offset) {
    marks.get().next(offset).ifPresent(this::select);
  }

  /** Goes to the last problem before an offset. */
  void goToPrevious(int offset) {
    marks.get().previous(offset).ifPresent(this::select);
  }

  private void select(DiagnosticMark mark) {
    editor.select(/* anchor= */ mark.end(), /* caret= */ mark.start());
    editor.focus();
  }

  /** Goes to a stretch of the text. */
  public void reveal(Span span) {
    int start = Math.min(span.start().offset(), text.length());
    editor.select(Math.min(span.end().offset(), text.length()), start);
    editor.focus();
  }

  /** Goes to what a diagnostic is about, wherever that stands now. */
  public void reveal(Diagnostic diagnostic) {
    marks.get().of(diagnostic).ifPresentOrElse(this::select, () -> reveal(diagnostic.span()));
  }
}
