package dev.plinth.desktop.window;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.LiveReview;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.ExportViewModel;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.menu.MenuActions;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.menu.MenuView;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsStore;
import dev.plinth.desktop.settings.SettingsViewModel;
import dev.plinth.desktop.state.Autosave;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.WindowPlace;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.desktop.status.StatusView;
import dev.plinth.desktop.status.StatusViewModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window, wired: every part is made here and knows only what it is given. */
final class MainWindow {
  /** How long nobody types before the spec is looked at. */
  private static final Duration CALM = Duration.ofMillis(120);

  private static final Duration AUTOSAVE = Duration.ofSeconds(1);

  private final Stage stage;
  private final StartupState start;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Workspace workspace = new Workspace();
  private final Pipeline pipeline = new Pipeline();
  private final ObjectProperty<Settings> settings;
  private final DiskChanges changes;
  private final FilesViewModel files;
  private final StatusViewModel status = new StatusViewModel(workspace);
  private final MenuActions actions = new MenuActions();
  private final Panes rooms;
  private final MainView main;
  private final WindowFrame frame;
  private final Closing closing;
  private volatile @Nullable Autosave autosave;

  /** Wires it. */
  MainWindow(
      WindowFrame frame,
      StartupState start,
      ObjectProperty<Settings> settings,
      WindowServices outside) {
    this.frame = frame;
    this.stage = frame.stage();
    this.start = start;
    this.dialogs = outside.dialogs();
    ErrorReporter faults = new ErrorReporter(outside.log(), dialogs);
    this.tasks = Tasks.ofScreen(faults::report);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> tasks.show(() -> faults.report(fault)));
    this.settings = settings;
    SpecFiles disk = new SpecFiles();
    this.changes = new DiskChanges(workspace, disk, tasks, dialogs);
    RecentFiles recent = new RecentFiles(start.state());
    this.files = new FilesViewModel(workspace, disk, changes, recent, tasks, dialogs);
    ActiveModel model = new ActiveModel(settings, outside.keys(), tasks);
    this.rooms = new Panes(workspace, tasks, start.state(), model, outside, actions);
    this.main = rooms.view();
    this.closing = new Closing(files, dialogs, rooms.busy());
    SettingsViewModel preferences =
        new SettingsViewModel(settings, outside.keys(), tasks, model::refresh);
    new WindowActions(stage, settings, preferences, start.state()).bind(actions);
  }

  /** Gives what is open in it. */
  Workspace workspace() {
    return workspace;
  }

  /** Opens it, with what was there before. */
  void open() {
    keepSettings();
    new LiveReview(workspace, pipeline, tasks, CALM);
    start.session().ifPresent(this::autosave);
    bindFiles();
    rooms.tell(status);
    main.setTop(new MenuView(actions, files.recent(), files::open, files::clearRecent));
    main.setBottom(new StatusView(status, () -> actions.run(MenuCommand.FOCUS_PROBLEMS)));
    Scene scene = new Scene(main);
    scene.getStylesheets().add(MainView.class.getResource("plinth.css").toExternalForm());
    new Appearance(scene, settings, tasks, SystemTheme.ofMachine());
    stage.setScene(scene);
    frame.nameAfter(workspace);
    frame.takeDrops(scene, files::open);
    if (!stage.isShowing()) {
      frame.put(start.place());
      stage.show();
    }
    List<Double> lines = start.place().map(WindowPlace::dividers).orElse(MainView.USUAL);
    tasks.show(() -> main.divide(lines)); // once the rooms have their sizes
    follow();
    new InitialDocument(workspace, files, changes, dialogs).open(start);
    rooms.prepare();
    tasks.run(WindowFrame::icons).onSuccess(stage.getIcons()::setAll);
  }

  private void keepSettings() {
    SettingsStore store = new SettingsStore(start.state());
    settings.addListener(change -> tasks.perform(() -> store.write(settings::get)));
  }

  private void autosave(WindowSession session) {
    autosave =
        new Autosave(workspace, session, tasks, AUTOSAVE, fault -> InitialDocument.unkept(dialogs));
  }

  /** Keeps what is typed, since the process is told to end. For any thread. */
  void keep() {
    Autosave keeper = autosave;
    try {
      if (keeper != null) {
        keeper.keepNow();
      }
    } catch (IOException e) {
      return; // what was kept a second ago is still there
    }
  }

  private void bindFiles() {
    ExportViewModel export = new ExportViewModel(workspace, pipeline, tasks, dialogs);
    actions
        .on(MenuCommand.NEW, () -> files.begin(InitialDocument.blank()))
        .on(MenuCommand.OPEN, files::open)
        .on(MenuCommand.SAVE, files::save)
        .on(MenuCommand.SAVE_AS, files::saveAs)
        .on(MenuCommand.SAVE_ZIP, export::saveZip)
        .on(MenuCommand.EXPORT_FOLDER, export::exportFolder)
        .on(MenuCommand.QUIT, this::close);
  }

  private void follow() {
    stage
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                changes.look();
              }
            });
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          close();
        });
  }

  private void close() {
    closing.close(this::end);
  }

  /** Nothing that was typed is lost: it is in its file, or the user said that it may go. */
  private void end() {
    autosave = null;
    String prompt = workspace.promptProperty().get();
    var place = frame.place(main.dividers());
    tasks
        .perform(
            () -> {
              start.memory().remember(place, prompt);
              if (start.session().isPresent()) {
                start.session().get().end();
              }
            })
        .onFailure(fault -> {}) // the window closes all the same
        .onEnd(stage::close);
  }
}
