package dev.plinth.desktop;

import dev.plinth.diagnostic.Fix;
import dev.plinth.project.Project;
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
 * What is open in a window: the state that every room shows and none owns. Everything happens on
 * the screen's thread. Whoever changes the text sets {@link #textProperty}; the editor takes any
 * change over as one step that can be undone.
 */
public final class Workspace {
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty prompt = new SimpleStringProperty("");
  private final StatusLine status = new StatusLine();
  private final ReadOnlyIntegerWrapper document = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper laidOut = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<ReviewedText>> commented =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CompiledText>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Project>> baseline =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanBinding dirty =
      Bindings.createBooleanBinding(
          () -> !text.get().equals(saved.get()) && !text.get().equals(laidOut.get()),
          text,
          saved,
          laidOut);
  private final BooleanBinding outdated =
      Bindings.createBooleanBinding(
          () -> preview.get().filter(shown -> shown.text().equals(text.get())).isEmpty(),
          text,
          preview);

  /** The spec as it stands in the editor. */
  public StringProperty textProperty() {
    return text;
  }

  /** The words of the prompt. */
  public StringProperty promptProperty() {
    return prompt;
  }

  /** What Plinth is doing, in a few words; empty when it is waiting for the user. */
  public ReadOnlyStringProperty statusProperty() {
    return status.wordsProperty();
  }

  /** Gives the line that {@link #statusProperty} is the words of, for those who do something. */
  public StatusLine status() {
    return status;
  }

  /** Another number for each document that was opened: what was undone before is forgotten. */
  public ReadOnlyIntegerProperty documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** Where the spec was opened or saved; nothing for one that has no file yet. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Gives the name of the file, without its folders; nothing for a spec that has none yet. */
  public Optional<String> fileName() {
    return file.get().map(path -> String.valueOf(path.getFileName()));
  }

  /** Gives the name of the file, or what stands in its place where there is none yet. */
  public String title() {
    return fileName().orElseGet(() -> Messages.text("files.untitled"));
  }

  /** The text that the file holds. */
  public ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Tells whether the text is another than that of the file, however that is laid out. */
  public BooleanBinding dirtyBinding() {
    return dirty;
  }

  /** What review said last; its text tells of which text. */
  public ReadOnlyObjectProperty<Optional<ReviewedText>> commentedProperty() {
    return commented.getReadOnlyProperty();
  }

  /** The project of the last text that was approved. */
  public ReadOnlyObjectProperty<Optional<CompiledText>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Tells whether the preview is of another text than the one in the editor. */
  public BooleanBinding outdatedBinding() {
    return outdated;
  }

  /** What changes are compared with: the project as it was last saved or generated. */
  public ObjectProperty<Optional<Project>> baselineProperty() {
    return baseline;
  }

  /** Opens another document. */
  public void open(Optional<Path> from, String content) {
    baseline.set(Optional.empty());
    preview.set(Optional.empty());
    file.set(from);
    holds(content);
    text.set(content);
    document.set(document.get() + 1);
  }

  /** Notes that this text is what the file holds now. */
  public void saved(Path to, String content) {
    file.set(Optional.of(to));
    holds(content);
    preview.get().ifPresent(shown -> baseline.set(Optional.of(shown.project())));
  }

  /** Notes what the file holds, whoever wrote it there. */
  public void holds(String content) {
    laidOut.set(content);
    saved.set(content);
  }

  /** Shows what was opened in another layout, which is no change of the user's. */
  public void layOut(String content) {
    laidOut.set(content);
    text.set(content);
  }

  /**
   * Applies a fix to the text.
   *
   * @throws IndexOutOfBoundsException when it was made for another text
   */
  public void apply(Fix fix) {
    text.set(fix.applyTo(text.get()));
  }

  void comment(ReviewedText said) {
    commented.set(Optional.of(said));
  }

  /** Shows a project; the first one of a document is what later ones are compared with. */
  void show(CompiledText made) {
    preview.set(Optional.of(made));
    if (baseline.get().isEmpty()) {
      baseline.set(Optional.of(made.project()));
    }
  }
}
