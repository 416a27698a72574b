package dev.plinth.desktop.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a window shows first: what was typed before a crash, or the named file, or the example. */
final class InitialDocument {
  private final Workspace workspace;
  private final FilesViewModel files;
  private final DiskChanges changes;
  private final Dialogs dialogs;

  InitialDocument(Workspace workspace, FilesViewModel files, DiskChanges changes, Dialogs dialogs) {
    this.workspace = workspace;
    this.files = files;
    this.changes = changes;
    this.dialogs = dialogs;
  }

  /** Opens it. */
  void open(StartupState start) {
    workspace.promptProperty().set(start.memory().prompt());
    workspace.open(Optional.empty(), resource(Pipeline.class, "example.json"));
    Optional<UnsavedWork> left = start.session().flatMap(WindowSession::left);
    if (left.isPresent()) {
      restore(left.get(), start.onDisk());
    } else {
      start.spec().ifPresent(files::open);
    }
    if (start.session().isEmpty()) {
      unkept(dialogs);
    }
  }

  /** The text comes as a change to what the file holds, so that undo goes back there. */
  private void restore(UnsavedWork left, Optional<String> onDisk) {
    Optional<Path> file = left.file();
    if (file.isPresent()) {
      workspace.open(file, onDisk.orElse(""));
    }
    workspace.promptProperty().set(left.prompt());
    if (left.isUnsaved() || onDisk.isEmpty()) {
      workspace.textProperty().set(left.text());
    }
    tell(dialogs, "window.restored");
    boolean same = onDisk.map(UnsavedWork::digest).filter(left.saved()::equals).isPresent();
    if (file.isPresent() && onDisk.isPresent() && !same && left.isUnsaved()) {
      changes.settle(file.get(), onDisk.get(), () -> {});
    }
  }

  /** Tells that the disk does not take what is typed. */
  static void unkept(Dialogs dialogs) {
    tell(dialogs, "window.unkept");
  }

  private static void tell(Dialogs dialogs, String key) {
    dialogs.tell(
        new Notice(Notice.Kind.NOTE, Messages.text(key + ".title"), Messages.text(key + ".text")));
  }

  /** Gives the least spec that is sound, for somebody who begins anew. */
  static String blank() {
    return resource(FilesViewModel.class, "new.json");
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in this program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
