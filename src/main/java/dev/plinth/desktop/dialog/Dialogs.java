package dev.plinth.desktop.dialog;

import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanViewModel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks the user questions and shows notices. A question blocks until the user answers. Tests use a
 * fake that answers at once. All methods must be called on the JavaFX thread.
 */
public interface Dialogs {
  /** Asks a question. Returns the value of the choice, or empty if the user cancels. */
  <T> Optional<T> ask(Question<T> question);

  /**
   * Asks which spec to open. Returns empty if the user cancels.
   *
   * @param near a file in the folder where the file chooser starts
   */
  Optional<Path> specToOpen(Optional<Path> near);

  /**
   * Asks where to save a file. If the returned file exists, the user has agreed to replace it.
   * Returns empty if the user cancels.
   *
   * @param kind the kind of file
   * @param suggested the suggested file name, with or without a folder
   */
  Optional<Path> fileToSave(SavedFileKind kind, Path suggested);

  /**
   * Asks for the folder to write into. Returns empty if the user cancels.
   *
   * @param near the folder where the folder chooser starts
   */
  Optional<Path> folder(Optional<Path> near);

  /** Shows the differences between two texts. Blocks until the user closes the dialog. */
  void compare(String title, LineDiff diff);

  /** Shows how existing data follows a spec. Returns empty if the user cancels. */
  Optional<PlanChoice> choosePlan(PlanViewModel plan);

  /** Shows a notice, in place of the shown one with the same topic. Does not block. */
  void show(Notice notice);

  /** Removes the notice of a topic, because its cause is gone. Does nothing if none is shown. */
  void withdraw(Notice.Topic topic);
}
