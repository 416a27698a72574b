package dev.plinth.desktop.state;

import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/**
 * Keeps what is typed in a workspace, a moment after each change and never twice at once. What
 * equals its file is not kept, however that is laid out.
 */
public final class Autosave {
  private final Workspace workspace;
  private final WindowSession session;
  private final Tasks tasks;
  private final Duration delay;
  private final Consumer<Throwable> failures;
  private boolean waiting;
  private boolean changed;
  private volatile Look last;

  /** What stands in the workspace. */
  private record Look(String text, String saved, String prompt, Optional<Path> file) {}

  /**
   * Begins.
   *
   * @param delay from a change to its writing
   * @param failures hears when the disk does not take it; it is tried again at the next change
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
    this.last = look();
    InvalidationListener listener = change -> soon();
    workspace.textProperty().addListener(listener);
    workspace.promptProperty().addListener(listener);
    workspace.fileProperty().addListener(listener);
    workspace.savedProperty().addListener(listener);
  }

  private void soon() {
    last = look();
    changed = true;
    if (!waiting) {
      waiting = true;
      tasks.runAfter(delay, () -> true).onSuccess(passed -> keep());
    }
  }

  /** What was only laid out counts as its file has it. */
  private Look look() {
    String saved = workspace.savedProperty().get();
    String text = workspace.dirtyBinding().get() ? workspace.textProperty().get() : saved;
    return new Look(text, saved, workspace.promptProperty().get(), workspace.fileProperty().get());
  }

  private void keep() {
    changed = false;
    Look now = look();
    last = now;
    tasks.perform(() -> keep(now)).onFailure(failures).onEnd(this::kept);
  }

  /** Keeps it at once: the process is about to end. For any thread. */
  public void keepNow() throws IOException {
    keep(last);
  }

  private void keep(Look now) throws IOException {
    if (now.text().equals(now.saved()) && now.prompt().isBlank()) {
      session.forget();
    } else {
      session.keep(
          new UnsavedWork(now.text(), now.prompt(), now.file(), UnsavedWork.digest(now.saved())));
    }
  }

  private void kept() {
    waiting = false;
    if (changed) {
      soon();
    }
  }
}
