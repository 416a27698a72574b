package dev.plinth.desktop.window;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.files.FilesViewModel;
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
    } else if (mayStop()) {
      files.saveOrDiscardThen(
          () -> {
            ending = true;
            run.stop(end);
          });
    }
  }

  private boolean mayStop() {
    Question<Boolean> question =
        new Question<>(
            Messages.text("window.running.title"),
            Messages.text("window.running.text"),
            List.of(new Question.Choice<>(Messages.text("window.running.stop"), true)));
    Optional<Boolean> answer = dialogs.ask(question);
    return answer.orElse(false);
  }
}
