package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.project.Project;
import java.util.Optional;

/** What it means to put the shown project in the place of the one that runs. */
final class RestartMessage {
  private RestartMessage() {}

  /** Gives it in one sentence; nothing where both are the same, or one of them is not there. */
  static String of(Optional<Project> running, Optional<Project> shown) {
    if (running.isEmpty() || shown.isEmpty() || running.equals(shown)) {
      return "";
    }
    if (!running.get().name().equals(shown.get().name())) {
      return Messages.text("run.otherProject", shown.get().name());
    }
    boolean same = running.get().revision().equals(shown.get().revision());
    return Messages.text(same ? "run.sameTables" : "run.otherTables");
  }
}
