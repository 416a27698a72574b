package dev.plinth.desktop.files;

import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.Question;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sees that somebody else wrote to the file that is open, and asks whose text it is to be. */
public final class DiskChanges {
  private enum Whose {
    THEIRS,
    MINE,
    COMPARE
  }

  private final Workspace workspace;
  private final SpecFiles files;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private boolean looking;

  public DiskChanges(Workspace workspace, SpecFiles files, Tasks tasks, Dialogs dialogs) {
    this.workspace = workspace;
    this.files = files;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /**
   * Looks whether the file still holds what it held; for when the user comes back to the window.
   */
  public void look() {
    Optional<Path> file = workspace.fileProperty().get();
    if (file.isEmpty() || looking) {
      return;
    }
    Path path = file.get();
    String expected = workspace.savedProperty().get();
    looking = true;
    tasks
        .run(() -> files.find(path))
        .onSuccess(found -> seen(path, expected, found))
        .onFailure(fault -> DiskFailure.told(fault)) // told when the user saves, not before
        .onEnd(() -> looking = false);
  }

  private void seen(Path path, String expected, Optional<String> found) {
    boolean late =
        !workspace.fileProperty().get().equals(Optional.of(path))
            || !workspace.savedProperty().get().equals(expected);
    if (late || found.orElse("").equals(expected)) {
      return;
    }
    if (found.isEmpty()) {
      workspace.holds("");
      note("files.gone", path);
    } else if (workspace.dirtyBinding().get()) {
      settle(path, found.get(), () -> {});
    } else {
      reload(found.get());
      note("files.reloaded", path);
    }
  }

  /**
   * Asks whose text it is to be.
   *
   * @param theirs what the file holds now
   * @param mine what to do when the user keeps what is in the editor
   */
  public void settle(Path path, String theirs, Runnable mine) {
    Optional<Whose> answer = Optional.of(Whose.COMPARE);
    while (answer.filter(Whose.COMPARE::equals).isPresent()) {
      answer = dialogs.ask(question(path));
      if (answer.filter(Whose.COMPARE::equals).isPresent()) {
        String title = Messages.text("files.compare.title", path.getFileName());
        dialogs.compare(title, theirs, workspace.textProperty().get());
      }
    }
    if (answer.filter(Whose.THEIRS::equals).isPresent()) {
      reload(theirs);
    } else if (answer.isPresent()) {
      workspace.holds(theirs);
      mine.run();
    }
  }

  /** The editor takes it as one step, so that undo brings back what was there. */
  private void reload(String theirs) {
    workspace.holds(theirs);
    workspace.textProperty().set(theirs);
  }

  private static Question<Whose> question(Path path) {
    return new Question<>(
        Messages.text("files.changed.title", path.getFileName()),
        Messages.text("files.changed.text"),
        List.of(
            new Question.Choice<>(Messages.text("files.changed.theirs"), Whose.THEIRS),
            new Question.Choice<>(Messages.text("files.changed.mine"), Whose.MINE),
            new Question.Choice<>(Messages.text("files.changed.compare"), Whose.COMPARE)));
  }

  private void note(String key, Path path) {
    dialogs.tell(
        new Notice(
            Notice.Kind.NOTE,
            Messages.text(key + ".title", path.getFileName()),
            Messages.text(key + ".text")));
  }
}
