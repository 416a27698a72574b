package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.project.Project;
import java.util.Optional;

/** The message about the effect of a restart with the shown project. */
final class RestartMessage {
  private RestartMessage() {}

  /** Returns the message; empty if a project is missing or if both projects are equal. */
  static String of(Optional<Project> running, Optional<Project> shown) {
    if (running.isEmpty() || shown.isEmpty() || running.equals(shown)) {
      return "";
    }
    if (!running.get().name().equals(shown.get().name())) {
      return Messages.text("run.otherProject", shown.get().name());
    }
    boolean sameTables = running.get().revision().equals(shown.get().revision());
    return Messages.text(sameTables ? "run.sameTables" : "run.otherTables");
  }
}
