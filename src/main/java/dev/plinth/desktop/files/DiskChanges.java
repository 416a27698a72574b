package dev.plinth.desktop.files;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Detects changes of the open file by other programs. Reloads the file, or asks the user which text
 * to keep if the editor has unsaved changes.
 */
public final class DiskChanges {
  private enum ConflictChoice {
    RELOAD,
    KEEP_MINE,
    COMPARE
  }

  private final Workspace workspace;
  private final SpecFiles files;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private boolean checking;

  /** Whether the user is asked which text to keep, or compares the texts. */
  private boolean resolving;

  public DiskChanges(Workspace workspace, SpecFiles files, Tasks tasks, Dialogs dialogs) {
    this.workspace = workspace;
    this.files = files;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /** Checks whether another program has changed the file. Called when the window gets the focus. */
  public void check() {
    Optional<Path> file = workspace.fileProperty().get();
    if (file.isEmpty() || checking || resolving) {
      return;
    }
    Path path = file.get();
    String expected = workspace.savedProperty().get();
    checking = true;
    tasks
        .run(() -> files.readIfExists(path))
        .onSuccess(found -> compareWithDisk(path, expected, found))
        .onFailure(error -> Notice.of(error)) // reports only internal errors; a save shows the rest
        .onEnd(() -> checking = false);
  }

  private void compareWithDisk(Path path, String expected, Optional<String> found) {
    boolean outdated =
        !workspace.fileProperty().get().equals(Optional.of(path))
            || !workspace.savedProperty().get().equals(expected);
    if (outdated || found.orElse("").equals(expected)) {
      return;
    }
    if (found.isEmpty()) {
      workspace.setSavedText("");
      note("files.gone", path);
    } else if (workspace.dirtyBinding().get()) {
      resolveConflict(path, found.get(), () -> {});
    } else {
      reload(found.get());
      note("files.reloaded", path);
    }
  }

  /**
   * Asks the user whether to keep the text of the file or the text of the editor, and applies the
   * choice. If the user cancels, both texts stay.
   *
   * @param theirs the current text of the file
   * @param onKeepMine runs after the user has chosen to keep the text of the editor
   */
  public void resolveConflict(Path path, String theirs, Runnable onKeepMine) {
    resolving = true;
    Optional<ConflictChoice> answer = dialogs.ask(question(path));
    if (answer.filter(ConflictChoice.COMPARE::equals).isPresent()) {
      compare(path, theirs, onKeepMine);
      return;
    }
    resolving = false;
    if (answer.filter(ConflictChoice.RELOAD::equals).isPresent()) {
      reload(theirs);
    } else if (answer.isPresent()) {
      workspace.setSavedText(theirs);
      onKeepMine.run();
    }
  }

  /** Shows the differences, and asks again. */
  private void compare(Path path, String theirs, Runnable onKeepMine) {
    String mine = workspace.textProperty().get();
    tasks
        .run(() -> LineDiff.of(theirs, mine))
        .onSuccess(
            diff -> {
              dialogs.compare(Messages.text("files.compare.title", path.getFileName()), diff);
              resolveConflict(path, theirs, onKeepMine);
            });
  }

  /** Replaces the text of the editor in one step, so that undo brings back the previous text. */
  private void reload(String theirs) {
    workspace.reload(theirs);
  }

  private static Question<ConflictChoice> question(Path path) {
    return new Question<>(
        Messages.text("files.changed.title", path.getFileName()),
        Messages.text("files.changed.text"),
        List.of(
            new Question.Choice<>(Messages.text("files.changed.mine"), ConflictChoice.KEEP_MINE),
            new Question.Choice<>(Messages.text("files.changed.compare"), ConflictChoice.COMPARE),
            Question.Choice.losing(Messages.text("files.changed.theirs"), ConflictChoice.RELOAD)));
  }

  private void note(String key, Path path) {
    dialogs.show(
        new Notice(
                Notice.Kind.NOTE,
                Messages.text(key + ".title", path.getFileName()),
                Messages.text(key + ".text"))
            .about(Notice.Topic.SAVING));
  }
}
