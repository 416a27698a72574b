package dev.plinth.desktop.workspace;

import dev.plinth.desktop.Messages;
import dev.plinth.project.Project;
import dev.plinth.spec.JsonTokenizer;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The open spec and its state, shared by all panes of a window. All methods must be called on the
 * JavaFX thread. To change the text, set {@link #textProperty}; the editor applies the change as
 * one step that can be undone.
 */
public final class Workspace {
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty prompt = new SimpleStringProperty("");
  private final StatusLine status = new StatusLine();
  private final ReadOnlyIntegerWrapper document = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper reloads = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper formatted = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper drafted = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<ReviewedText>> reviewed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CompiledText>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Project>> baseline =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanBinding dirty =
      Bindings.createBooleanBinding(
          () -> !text.get().equals(saved.get()) && !text.get().equals(formatted.get()),
          text,
          saved,
          formatted);
  private final BooleanBinding outdated =
      Bindings.createBooleanBinding(
          () -> preview.get().filter(shown -> shown.text().equals(text.get())).isEmpty(),
          text,
          preview);

  private final BooleanBinding settled =
      Bindings.createBooleanBinding(
          () -> isReviewed() && (isRejected() || !outdated.get()), text, reviewed, outdated);

  /** Returns the text of the spec in the editor. */
  public StringProperty textProperty() {
    return text;
  }

  /** Returns the text of the prompt. */
  public StringProperty promptProperty() {
    return prompt;
  }

  /** Returns the text of {@link #status}; empty while no pane shows a status. */
  public ReadOnlyStringProperty statusProperty() {
    return status.textProperty();
  }

  /** Returns the status line, for panes that show their work there. */
  public StatusLine status() {
    return status;
  }

  /** Returns the number of documents opened so far. A new document clears the undo history. */
  public ReadOnlyIntegerProperty documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** Returns the file of the spec; empty if the spec has not been saved yet. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Returns the file name without folders, or empty if the spec has no file yet. */
  public Optional<String> fileName() {
    return file.get().map(path -> String.valueOf(path.getFileName()));
  }

  /** Returns the file name, or a default title if the spec has no file yet. */
  public String title() {
    return fileName().orElseGet(() -> Messages.text("files.untitled"));
  }

  /** Returns the last known text of the file, or the initial text if the spec has no file. */
  public ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Returns the number of times that a file changed by another program was loaded again. */
  public ReadOnlyIntegerProperty reloadsProperty() {
    return reloads.getReadOnlyProperty();
  }

  /** Returns the text as a model last drafted it for this document; empty if no model has. */
  public ReadOnlyStringProperty draftedProperty() {
    return drafted.getReadOnlyProperty();
  }

  /**
   * Returns whether the text was edited by hand since it was opened, drafted or saved. A different
   * layout does not count.
   */
  public boolean isEditedByHand() {
    String current = text.get();
    return !current.isBlank()
        && !JsonTokenizer.sameTokens(current, saved.get())
        && !JsonTokenizer.sameTokens(current, drafted.get());
  }

  /**
   * Returns whether the text has unsaved changes. Formatting when a file is opened does not count.
   */
  public BooleanBinding dirtyBinding() {
    return dirty;
  }

  /** Returns the last review, which may be of an earlier text; empty before the first review. */
  public ReadOnlyObjectProperty<Optional<ReviewedText>> reviewedTextProperty() {
    return reviewed.getReadOnlyProperty();
  }

  /**
   * Returns the project of the last approved text; empty until a text of this document is compiled.
   */
  public ReadOnlyObjectProperty<Optional<CompiledText>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Returns whether there is no preview of the current text. */
  public BooleanBinding outdatedBinding() {
    return outdated;
  }

  /**
   * Returns whether the current text is reviewed and, if it is approved, compiled. False while the
   * user types.
   */
  public BooleanBinding settledBinding() {
    return settled;
  }

  private boolean isReviewed() {
    return reviewed.get().filter(last -> last.text().equals(text.get())).isPresent();
  }

  private boolean isRejected() {
    return reviewed.get().filter(last -> last.review().approved().isEmpty()).isPresent();
  }

  /**
   * Returns the project that changes are compared with: the project that was last opened, drafted,
   * saved or exported.
   */
  public ObjectProperty<Optional<Project>> baselineProperty() {
    return baseline;
  }

  /** Opens a document in place of the current one. */
  public void open(Optional<Path> from, String content) {
    baseline.set(Optional.empty());
    preview.set(Optional.empty());
    drafted.set("");
    file.set(from);
    setSavedText(content);
    text.set(content);
    document.set(document.get() + 1);
  }

  /** Records that a text was saved to a file. */
  public void markSaved(Path to, String content) {
    file.set(Optional.of(to));
    setSavedText(content);
    preview.get().ifPresent(shown -> baseline.set(Optional.of(shown.project())));
  }

  /** Records the current text of the file, even if another program wrote the text. */
  public void setSavedText(String content) {
    formatted.set(content);
    saved.set(content);
  }

  /** Sets the text to a formatted version of the file's text. This does not count as a change. */
  public void showFormatted(String content) {
    formatted.set(content);
    text.set(content);
  }

  /** Replaces the text by a draft, as one change. */
  public void showDraft(String draft) {
    drafted.set(draft);
    text.set(draft);
  }

  /** Replaces the text by the current text of the file, as one change. */
  public void reload(String content) {
    setSavedText(content);
    drafted.set("");
    text.set(content);
    reloads.set(reloads.get() + 1);
  }

  void setReviewedText(ReviewedText reviewedText) {
    reviewed.set(Optional.of(reviewedText));
  }

  /** Sets the preview. The first preview of a document also becomes the baseline. */
  void setPreview(CompiledText compiled) {
    preview.set(Optional.of(compiled));
    if (baseline.get().isEmpty()) {
      baseline.set(Optional.of(compiled.project()));
    }
  }
}
