package dev.plinth.soak;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.LiveReview;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.ExportViewModel;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.problems.ProblemsViewModel;
import dev.plinth.desktop.project.ProjectViewModel;
import dev.plinth.desktop.prompt.HistoryFile;
import dev.plinth.desktop.prompt.PromptViewModel;
import dev.plinth.desktop.run.RunViewModel;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.settings.KeysInMemory;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.state.Autosave;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.run.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;

/** All of a window but its views, wired as a window wires it. */
final class HeadlessWindow {
  private static final Duration CALM = Duration.ofMillis(20);
  private static final Duration AUTOSAVE = Duration.ofMillis(200);

  final Workspace workspace = new Workspace();
  final FilesViewModel files;
  final ExportViewModel export;
  final PromptViewModel prompts;
  final RunViewModel runs;
  final DiskChanges changes;

  private final WindowSession session;

  /**
   * Opens it; called on the screen's thread, like everything here.
   *
   * @param state where it keeps what a window remembers
   * @param unkept hears when that does not go
   */
  HeadlessWindow(
      Path state, Tasks tasks, Dialogs dialogs, Runner runner, Consumer<Throwable> unkept)
      throws IOException {
    Pipeline pipeline = new Pipeline();
    KeysInMemory keys = new KeysInMemory();
    SpecFiles disk = new SpecFiles();
    changes = new DiskChanges(workspace, disk, tasks, dialogs);
    files = new FilesViewModel(workspace, disk, changes, new RecentFiles(state), tasks, dialogs);
    export = new ExportViewModel(workspace, pipeline, tasks, dialogs);
    prompts =
        new PromptViewModel(
            workspace,
            tasks,
            pipeline.prompts(keys),
            new ActiveModel(new SimpleObjectProperty<>(Settings.USUAL), keys, tasks),
            new HistoryFile(state),
            InstantSource.system());
    runs = new RunViewModel(workspace, tasks, () -> runner, Duration.ofMillis(50));
    follow(tasks);
    new LiveReview(workspace, pipeline, tasks, CALM);
    session = WindowSession.begin(state, left -> true);
    new Autosave(workspace, session, tasks, AUTOSAVE, unkept);
  }

  /** What only shows: the workspace keeps it. */
  private void follow(Tasks tasks) {
    new ProblemsViewModel(workspace, new SpecViewModel(workspace, tasks));
    new ProjectViewModel(workspace, tasks);
  }

  /** Tells whether nothing is under way that somebody waits for. */
  boolean isAtRest() {
    return !runs.isBusy() && !prompts.workingBinding().get();
  }

  /** Closes it. */
  void close() throws IOException {
    session.end();
  }
}
