package dev.plinth.soak;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.ExportViewModel;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.problems.ProblemsViewModel;
import dev.plinth.desktop.project.ProjectViewModel;
import dev.plinth.desktop.prompt.HistoryFile;
import dev.plinth.desktop.prompt.PromptViewModel;
import dev.plinth.desktop.run.DataPlans;
import dev.plinth.desktop.run.RunTarget;
import dev.plinth.desktop.run.RunViewModel;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.settings.KeysInMemory;
import dev.plinth.desktop.settings.PortViewModel;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.state.Autosave;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.run.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;

/** The view models of a window without its views, connected as in a real window. */
final class HeadlessWindow {
  private static final Duration REVIEW_DELAY = Duration.ofMillis(20);
  private static final Duration AUTOSAVE_DELAY = Duration.ofMillis(200);

  final Workspace workspace = new Workspace();
  final FilesViewModel files;
  final ExportViewModel export;
  final PromptViewModel prompts;
  final RunViewModel runs;
  final DiskChanges changes;

  private final WindowSession session;

  /**
   * Opens the window. Called on the JavaFX thread, as all methods are.
   *
   * @param state the state folder
   * @param failures receives the failures of the autosave
   */
  HeadlessWindow(
      Path state, Tasks tasks, Dialogs dialogs, Runner runner, Consumer<Throwable> failures)
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
            new ActiveModel(new SimpleObjectProperty<>(Settings.DEFAULT), keys, tasks),
            new HistoryFile(state),
            InstantSource.system());
    runs =
        new RunViewModel(
            workspace,
            tasks,
            () -> runner,
            new RunTarget(workspace, tasks, dialogs, error -> {}),
            new DataPlans(new Pipeline(), tasks, dialogs),
            new PortViewModel(new SimpleObjectProperty<>(Settings.DEFAULT)),
            Duration.ofMillis(50));
    addDisplayModels(tasks);
    new LiveReview(workspace, pipeline, tasks, REVIEW_DELAY);
    session = WindowSession.begin(state, work -> true);
    new Autosave(workspace, session, tasks, AUTOSAVE_DELAY)
        .failureProperty()
        .addListener((property, before, failure) -> failure.ifPresent(failures));
  }

  /** Creates the view models that only display; the workspace's listeners keep them alive. */
  private void addDisplayModels(Tasks tasks) {
    new ProblemsViewModel(workspace, new SpecViewModel(workspace, tasks));
    new ProjectViewModel(workspace, tasks);
  }

  /** Returns whether no run and no draft is under way. */
  boolean isIdle() {
    return !runs.cycle().busyBinding().get() && !prompts.drafts().workingBinding().get();
  }

  /** Closes the window. */
  void close() throws IOException {
    session.end();
  }
}
