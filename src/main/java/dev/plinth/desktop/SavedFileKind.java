package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;

/** What the window writes to a file that the user names. */
public enum SavedFileKind {
  SPEC("json"),
  ZIP("zip");

  private final String ending;

  SavedFileKind(String ending) {
    this.ending = requireNonNull(ending);
  }

  /** Gives how such names end, without the dot. */
  public String ending() {
    return ending;
  }
}
