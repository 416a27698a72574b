package dev.plinth.desktop.run;

import javafx.beans.property.StringProperty;

/** What the window says of a run where all rooms speak: others' words stay. */
final class StatusLine {
  private final StringProperty status;
  private String said = "";

  StatusLine(StringProperty status) {
    this.status = status;
  }

  /** Says this; nothing takes back what was said here. */
  void tell(String words) {
    boolean ours = status.get().equals(said);
    if (words.equals(said)) {
      return;
    }
    if (!words.isEmpty() || ours) {
      status.set(words);
    }
    said = words;
  }
}
