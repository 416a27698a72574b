package dev.plinth.desktop.window;

import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Question;
import dev.plinth.desktop.files.FilesViewModel;
import java.util.List;
import java.util.Optional;

/** The end of a window, once the user has been asked what there is to ask. */
final class Closing {
  private final FilesViewModel files;
  private final Dialogs dialogs;
  private final Busy busy;
  private boolean ending;

  /** Something that may be running when the window closes. */
  interface Busy {
    /** Tells whether it runs. */
    boolean isRunning();

    /** Ends it, then does this; at once when nothing runs. */
    void stop(Runnable then);
  }

  Closing(FilesViewModel files, Dialogs dialogs, Busy busy) {
    this.files = files;
    this.dialogs = dialogs;
    this.busy = busy;
  }

  /** Asks, and does this if the user agrees. */
  void close(Runnable end) {
    if (ending) {
      return; // what runs is about to stop, and then it closes
    }
    if (!busy.isRunning()) {
      files.whenSafe(end);
    } else if (mayStop()) {
      files.whenSafe(
          () -> {
            ending = true;
            busy.stop(end);
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
