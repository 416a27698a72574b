package dev.plinth.desktop;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is asked of the user and told to him. A question waits for its answer; tests answer at once.
 * Everything happens on the screen's thread.
 */
public interface Dialogs {
  /** Asks a question; nothing when the user turns away from it. */
  <T> Optional<T> ask(Question<T> question);

  /**
   * Asks which spec to open.
   *
   * @param near where to begin
   */
  Optional<Path> specToOpen(Optional<Path> near);

  /**
   * Asks where to write a file. The user has agreed to replace whatever stands there.
   *
   * @param kind what it is
   * @param suggested a name, or a whole path
   */
  Optional<Path> fileToSave(SavedFileKind kind, Path suggested);

  /**
   * Asks for a folder in which something is to stand.
   *
   * @param near where to begin
   */
  Optional<Path> folder(Optional<Path> near);

  /** Shows how two texts differ, until the user has seen it. */
  void compare(String title, String before, String after);

  /** Tells something that needs no answer, beside what the user does. */
  void tell(Notice notice);
}
