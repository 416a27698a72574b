package dev.plinth.desktop.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens the first document of a window: the unsaved work of a crashed window, else the file named
 * at the start, else the file that was open last, else the example spec. Another window than the
 * first one has a new document instead of the last file and the example.
 */
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

  /** Opens the document and restores the prompt. */
  void open(StartupState startup) {
    if (startup.isFirst()) {
      workspace.promptProperty().set(startup.memory().prompt());
      workspace.open(Optional.empty(), resource(Pipeline.class, "example.json"));
    } else {
      workspace.open(Optional.empty(), minimalSpec());
    }
    Optional<UnsavedWork> recovered = startup.session().flatMap(WindowSession::recovered);
    if (recovered.isPresent()) {
      restore(recovered.get(), startup.onDisk());
    } else {
      startup.spec().ifPresent(files::open);
      startup.gone().ifPresent(this::noteGone);
    }
    if (startup.session().isEmpty()) {
      warnNotSaved(dialogs);
    }
  }

  private void noteGone(Path path) {
    dialogs.show(
        new Notice(
            Notice.Kind.NOTE,
            Messages.text("window.gone.title", path.getFileName()),
            Messages.text("window.gone.text")));
  }

  /**
   * Restores unsaved work as an edit of the file's text, so that undo returns to the file's text.
   */
  private void restore(UnsavedWork recovered, Optional<String> onDisk) {
    Optional<Path> file = recovered.file();
    if (file.isPresent()) {
      workspace.open(file, onDisk.orElse(""));
    }
    workspace.promptProperty().set(recovered.prompt());
    if (recovered.isUnsaved() || onDisk.isEmpty()) {
      restoreText(recovered);
    }
    dialogs.show(notice(Notice.Kind.NOTE, "window.restored"));
    boolean unchanged =
        onDisk.map(UnsavedWork::digest).filter(recovered.savedDigest()::equals).isPresent();
    if (file.isPresent() && onDisk.isPresent() && !unchanged && recovered.isUnsaved()) {
      changes.resolveConflict(file.get(), onDisk.get(), () -> {});
    }
  }

  private void restoreText(UnsavedWork recovered) {
    if (recovered.isDraft()) {
      workspace.showDraft(recovered.text());
    } else {
      workspace.textProperty().set(recovered.text());
    }
  }

  /** Shows a notice that unsaved work cannot be saved for recovery. */
  static void warnNotSaved(Dialogs dialogs) {
    dialogs.show(notice(Notice.Kind.FAILED, "window.unkept").about(Notice.Topic.AUTOSAVE));
  }

  private static Notice notice(Notice.Kind kind, String key) {
    return new Notice(kind, Messages.text(key + ".title"), Messages.text(key + ".text"));
  }

  /** Returns the smallest valid spec, the text of a new document. */
  static String minimalSpec() {
    return resource(FilesViewModel.class, "new.json");
  }

  private static String resource(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource not found: " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
