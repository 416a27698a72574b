package dev.plinth.desktop.dialog;

import static java.util.Objects.requireNonNull;

/** A kind of file that the user can save from the window. */
public enum SavedFileKind {
  SPEC("json"),
  ZIP("zip");

  private final String extension;

  SavedFileKind(String extension) {
    this.extension = requireNonNull(extension);
  }

  /** Returns the file name extension, without the dot. */
  public String extension() {
    return extension;
  }
}
