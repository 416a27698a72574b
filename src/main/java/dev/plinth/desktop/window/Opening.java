package dev.plinth.desktop.window;

import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.state.Session;
import dev.plinth.desktop.state.Typed;
import java.nio.file.Path;
import java.util.Optional;

/** What a window shows first: what was typed before a crash, or the named file, or the example. */
final class Opening {
  private final Workspace workspace;
  private final FilesViewModel files;
  private final DiskChanges changes;
  private final Dialogs dialogs;

  Opening(
      Workspace workspace, FilesViewModel files, DiskChanges changes, Dialogs dialogs) {
    this.workspace = workspace;
    this.files = files;
    this.changes = changes;
    this.dialogs = dialogs;
  }

  /**
   * Opens it.
   *
   * @param example the spec of somebody who has none
   */
  void open(Start start, String example) {
    workspace.promptProperty().set(start.memory().prompt());
    workspace.open(Optional.empty(), example);
    Optional<Typed> left = start.session().flatMap(Session::left);
    if (left.isPresent()) {
      restore(left.get(), start.onDisk());
    } else {
      start.spec().ifPresent(files::open);
    }
    if (start.session().isEmpty()) {
      tell("window.unkept");
    }
  }

  /** The text comes as a change to what the file holds, so that undo goes back there. */
  private void restore(Typed left, Optional<String> onDisk) {
    Optional<Path> file = left.file();
    if (file.isPresent()) {
      workspace.open(file, onDisk.orElse(""));
    }
    workspace.promptProperty().set(left.prompt());
    workspace.textProperty().set(left.text());
    tell("window.restored");
    boolean same = onDisk.map(Typed::digest).filter(left.saved()::equals).isPresent();
    if (file.isPresent() && onDisk.isPresent() && !same && left.isUnsaved()) {
      changes.settle(file.get(), onDisk.get(), () -> {});
    }
  }

  private void tell(String key) {
    dialogs.tell(
        new Notice(
            Notice.Kind.NOTE, Messages.text(key + ".title"), Messages.text(key + ".text")));
  }
}
