package dev.plinth.desktop.project;

import dev.plinth.desktop.Messages;
import java.util.Locale;

/** The change of a file or folder since the project was last saved or generated. */
enum FileChange {
  SAME(""),
  CHANGED("M"),
  ADDED("A"),
  REMOVED("D");

  private final String letter;

  FileChange(String letter) {
    this.letter = letter;
  }

  /** Returns the letter shown in the file tree, as in Git; empty for {@link #SAME}. */
  String letter() {
    return letter;
  }

  /** Returns the name of the change for users. */
  String label() {
    return Messages.text("code.change." + key());
  }

  /** Returns the name of the change in message keys and style classes. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
