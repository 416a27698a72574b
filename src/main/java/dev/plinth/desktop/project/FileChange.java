package dev.plinth.desktop.project;

import dev.plinth.desktop.Messages;
import java.util.Locale;

/** What became of a file or a folder since the project was last saved or generated. */
enum FileChange {
  SAME(""),
  CHANGED("M"),
  ADDED("A"),
  REMOVED("D");

  private final String letter;

  FileChange(String letter) {
    this.letter = letter;
  }

  /** Gives the letter that stands for it in lists; nothing where nothing changed. */
  String letter() {
    return letter;
  }

  /** Gives it as users read it. */
  String words() {
    return Messages.text("code.change." + key());
  }

  /** Gives its name in keys and styles. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
