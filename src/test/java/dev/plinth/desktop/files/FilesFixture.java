package dev.plinth.desktop.files;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A spec on disk, and the view models that open and save it. */
abstract class FilesFixture {
  @TempDir Path temporary;
  final Workspace workspace = new Workspace();
  final FakeDialogs dialogs = new FakeDialogs();
  FilesViewModel files;
  DiskChanges changes;
  Path spec;

  @BeforeEach
  void createFiles() throws IOException {
    spec = temporary.toRealPath().resolve("shop.json");
    Files.writeString(spec, "{}");
    changes = new DiskChanges(workspace, new SpecFiles(), DirectTasks.create(), dialogs);
    files =
        new FilesViewModel(
            workspace,
            new SpecFiles(),
            changes,
            new RecentFiles(temporary.resolve("state")),
            DirectTasks.create(),
            dialogs);
  }

  void type(String text) {
    workspace.textProperty().set(text);
  }

  String onDisk() throws IOException {
    return Files.readString(spec);
  }
}
