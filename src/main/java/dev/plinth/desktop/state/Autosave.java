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
  private final Session session;
  private final Tasks tasks;
  private final Duration delay;
  private final Consumer<Throwable> failures;
  private boolean waiting;
  private boolean changed;

  /**
   * Begins.
   *
   * @param delay from a change to its writing
   * @param failures hears when the disk does not take it; it is tried again at the next change
   */
  public Autosave(
      Workspace workspace,
      Session session,
      Tasks tasks,
      Duration delay,
      Consumer<Throwable> failures) {
    this.workspace = workspace;
    this.session = session;
    this.tasks = tasks;
    this.delay = delay;
    this.failures = failures;
    InvalidationListener listener = change -> soon();
    workspace.textProperty().addListener(listener);
    workspace.promptProperty().addListener(listener);
    workspace.fileProperty().addListener(listener);
    workspace.savedProperty().addListener(listener);
  }

  private void soon() {
    changed = true;
    if (!waiting) {
      waiting = true;
      tasks.runAfter(delay, () -> true).onSuccess(passed -> keep());
    }
  }

  private void keep() {
    changed = false;
    String saved = workspace.savedProperty().get();
    String text = workspace.dirtyBinding().get() ? workspace.textProperty().get() : saved;
    String prompt = workspace.promptProperty().get();
    Optional<Path> file = workspace.fileProperty().get();
    tasks.perform(() -> keep(text, saved, prompt, file)).onFailure(failures).onEnd(this::kept);
  }

  private void keep(String text, String saved, String prompt, Optional<Path> file)
      throws IOException {
    if (text.equals(saved) && prompt.isBlank()) {
      session.forget();
    } else {
      session.keep(new Typed(text, prompt, file, Typed.digest(saved)));
    }
  }

  private void kept() {
    waiting = false;
    if (changed) {
      soon();
    }
  }
}
