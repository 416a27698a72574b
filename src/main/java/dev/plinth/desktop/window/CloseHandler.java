package dev.plinth.desktop.window;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.files.FilesViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes a window after asking the user about a running backend and unsaved changes. */
final class CloseHandler {
  private final FilesViewModel files;
  private final Dialogs dialogs;
  private final ActiveRun run;
  private boolean ending;

  /** A run that may still be active when the window closes. */
  interface ActiveRun {
    /** Returns whether the run is active. */
    boolean isRunning();

    /** Stops the run, then runs an action. Runs the action at once if no run is active. */
    void stop(Runnable then);

    /** Returns whether the run can go on after the window has closed. */
    boolean isDetachable();

    /** Leaves the run going on, then runs an action. Does not run the action if that fails. */
    void detach(Runnable then);
  }

  /** The answers of the user while a run is active. */
  private enum Answer {
    STOP,
    KEEP_RUNNING
  }

  CloseHandler(FilesViewModel files, Dialogs dialogs, ActiveRun run) {
    this.files = files;
    this.dialogs = dialogs;
    this.run = run;
  }

  /** Asks the user as needed, and runs an action if the user agrees to close. */
  void close(Runnable end) {
    if (ending) {
      return; // the window closes as soon as the run has stopped
    }
    if (!run.isRunning()) {
      files.saveOrDiscardThen(end);
    } else {
      ask().ifPresent(answer -> files.saveOrDiscardThen(() -> close(answer, end)));
    }
  }

  private void close(Answer answer, Runnable end) {
    if (answer == Answer.KEEP_RUNNING && run.isDetachable()) {
      run.detach(end);
    } else {
      ending = true;
      run.stop(end);
    }
  }

  private Optional<Answer> ask() {
    List<Question.Choice<Answer>> choices = new ArrayList<>();
    choices.add(new Question.Choice<>(Messages.text("window.running.stop"), Answer.STOP));
    if (run.isDetachable()) {
      choices.add(new Question.Choice<>(Messages.text("window.running.keep"), Answer.KEEP_RUNNING));
    }
    String text = run.isDetachable() ? "window.running.text" : "window.running.starting";
    return dialogs.ask(
        new Question<>(Messages.text("window.running.title"), Messages.text(text), choices));
  }
}
