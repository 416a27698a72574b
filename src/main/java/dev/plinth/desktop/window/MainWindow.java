package dev.plinth.desktop.window;

import dev.plinth.Pipeline;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.ExportViewModel;
import dev.plinth.desktop.files.FileBrowser;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.menu.MenuActions;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.menu.MenuView;
import dev.plinth.desktop.run.DataPlans;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsStore;
import dev.plinth.desktop.settings.SettingsViewModel;
import dev.plinth.desktop.state.Autosave;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.desktop.status.StatusView;
import dev.plinth.desktop.status.StatusViewModel;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The main window. Creates all views and view models and connects them. Each view or view model
 * knows only the objects passed to it.
 */
final class MainWindow {
  /** The pause in typing after which the spec is reviewed. */
  private static final Duration REVIEW_DELAY = Duration.ofMillis(120);

  private static final Duration AUTOSAVE_DELAY = Duration.ofSeconds(1);

  private final Stage stage;
  private final StartupState startup;
  private final OpenWindows windows;
  private final ErrorReporter errors;
  private final Dialogs dialogs;
  private final NoticeBar notices;
  private final Tasks tasks;
  private final Workspace workspace = new Workspace();
  private final Pipeline pipeline;
  private final ObjectProperty<Settings> settings;
  private final FileBrowser browser;
  private final DiskChanges diskChanges;
  private final FilesViewModel files;
  private final StatusViewModel status = new StatusViewModel(workspace);
  private final MenuActions actions = new MenuActions();
  private final Panes panes;
  private final MainView mainView;
  private final WindowFrame frame;
  private final CloseHandler closeHandler;
  private volatile @Nullable Autosave autosave;

  /** Creates the parts of the window and connects them. */
  MainWindow(
      WindowFrame frame,
      StartupState startup,
      ObjectProperty<Settings> settings,
      Pipeline pipeline,
      WindowServices services) {
    this.frame = frame;
    this.pipeline = pipeline;
    this.stage = frame.stage();
    this.startup = startup;
    this.dialogs = services.dialogs();
    this.notices = services.notices();
    this.windows = services.windows();
    this.errors = new ErrorReporter(services.log(), dialogs);
    this.tasks = Tasks.forFxThread(errors::report);
    this.browser = FileBrowser.ofMachine(tasks, dialogs);
    notices.onShowInFolder(browser::show);
    this.settings = settings;
    SpecFiles specFiles = new SpecFiles();
    this.diskChanges = new DiskChanges(workspace, specFiles, tasks, dialogs);
    RecentFiles recent = new RecentFiles(startup.state());
    this.files = new FilesViewModel(workspace, specFiles, diskChanges, recent, tasks, dialogs);
    SettingsViewModel preferences =
        new SettingsViewModel(
            settings, services.keys(), tasks, services.prompts(), services.runner());
    DataPlans plans = new DataPlans(pipeline, tasks, services.dialogs());
    this.panes =
        new Panes(workspace, tasks, startup.state(), preferences, services, plans, actions);
    this.mainView = panes.view();
    this.closeHandler = new CloseHandler(files, dialogs, panes.activeRun());
    new WindowActions(stage, settings, preferences, startup.state()).bind(actions);
  }

  /** Returns the workspace of this window. */
  Workspace workspace() {
    return workspace;
  }

  /** Shows the window at its previous place, with the first document. */
  void open() {
    saveSettingsOnChange();
    new LiveReview(workspace, pipeline, tasks, REVIEW_DELAY);
    startup.session().ifPresent(this::startAutosave);
    bindFiles();
    panes.bindStatus(status);
    Scene scene = new Scene(mainView);
    new FocusedText(scene, panes.editor()).bind(actions);
    panes.bindWordWrap(settings);
    mainView.setTop(new MenuView(actions, files.recent(), files::open, files::clearRecent));
    StatusView statusBar = new StatusView(status, () -> actions.run(MenuCommand.FOCUS_PROBLEMS));
    mainView.setBottom(new VBox(notices, statusBar));
    scene.getStylesheets().add(MainView.class.getResource("plinth.css").toExternalForm());
    new Appearance(scene, settings, tasks, SystemTheme.ofMachine());
    stage.setScene(scene);
    frame.bindTitle(workspace);
    frame.openDroppedFiles(scene, files::open, this::refuse);
    if (!stage.isShowing()) {
      frame.restore(startup.place());
      stage.show();
    }
    actions.run(MenuCommand.FOCUS_PROMPT);
    List<Double> dividers =
        startup.place().map(WindowPlace::dividers).orElse(MainView.DEFAULT_DIVIDERS);
    tasks.runLater(() -> mainView.setDividers(dividers)); // once the panes have their sizes
    watchStage();
    windows.add(this);
    new InitialDocument(workspace, files, diskChanges, dialogs).open(startup);
    panes.preloadModel();
    tasks.run(WindowFrame::icons).onSuccess(stage.getIcons()::setAll);
  }

  private void saveSettingsOnChange() {
    SettingsStore store = new SettingsStore(startup.state());
    settings.addListener(change -> tasks.perform(() -> store.write(settings::get)));
  }

  private void startAutosave(WindowSession session) {
    Autosave started = new Autosave(workspace, session, tasks, AUTOSAVE_DELAY);
    started
        .failureProperty()
        .addListener(
            (property, before, failure) -> {
              if (failure.isPresent()) {
                InitialDocument.warnNotSaved(dialogs);
              } else {
                dialogs.withdraw(Notice.Topic.AUTOSAVE);
              }
            });
    autosave = started;
  }

  /**
   * Saves unsaved work at once, since the process is about to end. Safe to call from any thread.
   */
  void saveNow() {
    Autosave current = autosave;
    try {
      if (current != null) {
        current.saveNow();
      }
    } catch (IOException e) {
      return; // the previous autosave remains
    }
  }

  /** Reports an internal error. Safe to call from any thread. */
  void report(Throwable error) {
    tasks.runLater(() -> errors.report(error));
  }

  private void bindFiles() {
    ExportViewModel export = new ExportViewModel(workspace, pipeline, tasks, dialogs);
    actions
        .on(MenuCommand.NEW, () -> files.create(InitialDocument.minimalSpec()))
        .on(MenuCommand.OPEN, files::open)
        .on(MenuCommand.SAVE, files::save)
        .on(MenuCommand.SAVE_AS, files::saveAs)
        .on(
            MenuCommand.SHOW_IN_FOLDER,
            () -> workspace.fileProperty().get().ifPresent(browser::show),
            Bindings.createBooleanBinding(
                () -> workspace.fileProperty().get().isPresent(), workspace.fileProperty()))
        .on(MenuCommand.SAVE_ZIP, export::saveZip)
        .on(MenuCommand.EXPORT_FOLDER, export::exportFolder)
        .on(MenuCommand.NEW_WINDOW, () -> windows.openBeside(frame.place(mainView.dividers())))
        .on(MenuCommand.CLOSE, () -> close(() -> {}))
        .on(MenuCommand.QUIT, windows::quit);
  }

  /** Says that a dropped file is no spec. */
  private void refuse(Path dropped) {
    dialogs.show(
        new Notice(
                Notice.Kind.FAILED,
                Messages.text("files.dropped.title", dropped.getFileName()),
                Messages.text("files.dropped.text"))
            .about(Notice.Topic.OPENING));
  }

  private void watchStage() {
    stage
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                diskChanges.check();
                panes.checkDockerAgain();
              }
            });
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          close(() -> {});
        });
  }

  /** Asks the user as needed, and closes the window, then runs an action. */
  void close(Runnable then) {
    stage.toFront(); // the questions are about this window
    closeHandler.close(() -> end(then));
  }

  /** Closes the window. The text is already saved, or the user chose not to save it. */
  private void end(Runnable then) {
    autosave = null;
    String prompt = panes.typedPrompt();
    var place = frame.place(mainView.dividers());
    tasks
        .perform(
            () -> {
              startup.memory().save(place, prompt);
              if (startup.session().isPresent()) {
                startup.session().get().end();
              }
            })
        .onFailure(error -> {}) // the window closes anyway
        .onEnd(
            () -> {
              windows.remove(this);
              stage.close();
              then.run();
            });
  }
}
