package dev.plinth.desktop.state;

import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/**
 * Saves the unsaved work of a workspace after a delay, with one write at a time. A text that
 * differs from its file only in layout counts as saved.
 */
public final class Autosave {
  private final Workspace workspace;
  private final WindowSession session;
  private final Tasks tasks;
  private final Duration delay;
  private final Consumer<Throwable> failures;
  private boolean scheduled;
  private boolean changed;
  private volatile Snapshot latest;

  /** The contents of the workspace at one point in time. */
  private record Snapshot(String text, String saved, String prompt, Optional<Path> file) {}

  /**
   * Starts to save the changes of a workspace.
   *
   * @param delay the time from a change to its write
   * @param failures receives the failure of a write; the next change tries again
   */
  public Autosave(
      Workspace workspace,
      WindowSession session,
      Tasks tasks,
      Duration delay,
      Consumer<Throwable> failures) {
    this.workspace = workspace;
    this.session = session;
    this.tasks = tasks;
    this.delay = delay;
    this.failures = failures;
    this.latest = snapshot();
    InvalidationListener listener = change -> schedule();
    workspace.textProperty().addListener(listener);
    workspace.promptProperty().addListener(listener);
    workspace.fileProperty().addListener(listener);
    workspace.savedProperty().addListener(listener);
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
        text, saved, workspace.promptProperty().get(), workspace.fileProperty().get());
  }

  private void save() {
    changed = false;
    Snapshot contents = snapshot();
    latest = contents;
    tasks.perform(() -> save(contents)).onFailure(failures).onEnd(this::onSaved);
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
              UnsavedWork.digest(contents.saved())));
    }
  }

  private void onSaved() {
    scheduled = false;
    if (changed) {
      schedule();
    }
  }
}
