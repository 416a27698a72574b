package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialDocumentTest {
  private static final String DRAFT = "{ \"project_name\": \"shop\" }";

  @TempDir Path state;
  private final Workspace workspace = new Workspace();

  /** Opens a window after one with this text has crashed. */
  private void restore(String text, boolean isDraft) throws IOException {
    try (WindowSession crashed = WindowSession.begin(state, unsaved -> true)) {
      String saved = UnsavedWork.digest("{}");
      crashed.save(new UnsavedWork(text, "a shop", Optional.empty(), saved, isDraft));
    }
    StartupState startup = StartupState.read(state, Optional.empty());
    Tasks tasks = DirectTasks.create();
    FakeDialogs dialogs = new FakeDialogs();
    SpecFiles specFiles = new SpecFiles();
    DiskChanges changes = new DiskChanges(workspace, specFiles, tasks, dialogs);
    FilesViewModel files =
        new FilesViewModel(workspace, specFiles, changes, new RecentFiles(state), tasks, dialogs);
    new InitialDocument(workspace, files, changes, dialogs).open(startup);
    startup.session().orElseThrow().close();
    assertThat(workspace.textProperty().get()).isEqualTo(text);
    assertThat(workspace.promptProperty().get()).isEqualTo("a shop");
  }

  @Test
  void aRestoredDraftIsNotEditedByHand() throws IOException {
    restore(DRAFT, true);
    assertThat(workspace.isEditedByHand()).isFalse();
    workspace.textProperty().set(DRAFT.replace("shop", "store"));
    assertThat(workspace.isEditedByHand()).isTrue();
  }

  @Test
  void restoredHandEditsAreEditedByHand() throws IOException {
    restore(DRAFT, false);
    assertThat(workspace.isEditedByHand()).isTrue();
  }
}
