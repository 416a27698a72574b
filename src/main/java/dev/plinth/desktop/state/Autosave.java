package dev.plinth.desktop.state;

import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.spec.JsonTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Saves the unsaved work of a workspace after a delay, with one write at a time. A text that
 * differs from its file only in layout counts as saved.
 */
public final class Autosave {
  private final Workspace workspace;
  private final WindowSession session;
  private final Tasks tasks;
  private final Duration delay;
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean scheduled;
  private boolean changed;
  private volatile Snapshot latest;

  /** The contents of the workspace at one point in time. */
  private record Snapshot(
      String text, String saved, String drafted, String prompt, Optional<Path> file) {
    boolean isDraft() {
      return !drafted.isEmpty() && JsonTokenizer.sameTokens(text, drafted);
    }
  }

  /**
   * Starts to save the changes of a workspace.
   *
   * @param delay the time from a change to its write
   */
  public Autosave(Workspace workspace, WindowSession session, Tasks tasks, Duration delay) {
    this.workspace = workspace;
    this.session = session;
    this.tasks = tasks;
    this.delay = delay;
    this.latest = snapshot();
    InvalidationListener listener = change -> schedule();
    workspace.textProperty().addListener(listener);
    workspace.promptProperty().addListener(listener);
    workspace.fileProperty().addListener(listener);
    workspace.savedProperty().addListener(listener);
    workspace.draftedProperty().addListener(listener);
  }

  /** Returns the failure of the last write, empty if it succeeded. The next change tries again. */
  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  private void schedule() {
    latest = snapshot();
    changed = true;
    if (!scheduled) {
      scheduled = true;
      tasks.runAfter(delay, () -> true).onSuccess(passed -> save());
    }
  }

  /** Returns the current contents. A text that differs only in layout counts as the file's text. */
  private Snapshot snapshot() {
    String saved = workspace.savedProperty().get();
    String text = workspace.dirtyBinding().get() ? workspace.textProperty().get() : saved;
    return new Snapshot(
        text,
        saved,
        workspace.draftedProperty().get(),
        workspace.promptProperty().get(),
        workspace.fileProperty().get());
  }

  private void save() {
    changed = false;
    Snapshot contents = snapshot();
    latest = contents;
    tasks
        .perform(() -> save(contents))
        .onSuccess(done -> failure.set(Optional.empty()))
        .onFailure(error -> failure.set(Optional.of(error)))
        .onEnd(this::onSaved);
  }

  /** Saves at once, because the process is about to end. Safe to call from any thread. */
  public void saveNow() throws IOException {
    save(latest);
  }

  private void save(Snapshot contents) throws IOException {
    if (contents.text().equals(contents.saved()) && contents.prompt().isBlank()) {
      session.clear();
    } else {
      session.save(
          new UnsavedWork(
              contents.text(),
              contents.prompt(),
              contents.file(),
              UnsavedWork.digest(contents.saved()),
              contents.isDraft()));
    }
  }

  private void onSaved() {
    scheduled = false;
    if (changed) {
      schedule();
    }
  }
}
