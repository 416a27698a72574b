package dev.plinth.desktop.files;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.dialog.SavedFileKind;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The commands on spec files: new, open, save, and the list of recently opened files. */
public final class FilesViewModel {
  private enum UnsavedChoice {
    SAVE,
    DISCARD
  }

  private final Workspace workspace;
  private final SpecFiles files;
  private final DiskChanges changes;
  private final RecentFiles recentFiles;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private @Nullable Job<?> writing;

  public FilesViewModel(
      Workspace workspace,
      SpecFiles files,
      DiskChanges changes,
      RecentFiles recentFiles,
      Tasks tasks,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.files = files;
    this.changes = changes;
    this.recentFiles = recentFiles;
    this.tasks = tasks;
    this.dialogs = dialogs;
    updateRecent(recentFiles::list);
  }

  /** Returns the recently opened files, latest first, as an unmodifiable list. */
  public ObservableList<Path> recent() {
    return FXCollections.unmodifiableObservableList(recent);
  }

  /** Clears the list of recently opened files. */
  public void clearRecent() {
    updateRecent(recentFiles::clear);
  }

  private void updateRecent(Tasks.Work<List<Path>> change) {
    tasks
        .run(change)
        .onSuccess(recent::setAll)
        .onFailure(failure -> dialogs.show(Notice.of(failure)));
  }

  /** Opens a new spec that has no file yet. */
  public void create(String text) {
    saveOrDiscardThen(() -> show(Optional.empty(), text));
  }

  /** Asks for a spec and opens it. */
  public void open() {
    saveOrDiscardThen(
        () -> dialogs.specToOpen(workspace.fileProperty().get()).ifPresent(this::read));
  }

  /** Opens a spec, for example a recently opened one or one dropped on the window. */
  public void open(Path path) {
    saveOrDiscardThen(() -> read(path));
  }

  private void read(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    tasks
        .run(() -> files.read(absolute))
        .onSuccess(
            text -> {
              show(Optional.of(absolute), text);
              updateRecent(() -> recentFiles.add(absolute));
            })
        .onFailure(
            failure -> {
              failed(Notice.Topic.OPENING, failure);
              updateRecent(() -> recentFiles.remove(absolute));
            });
  }

  /** Opens a document. Notices about the previous one are out of date then. */
  private void show(Optional<Path> file, String text) {
    workspace.open(file, text);
    dialogs.withdraw(Notice.Topic.OPENING);
    dialogs.withdraw(Notice.Topic.SAVING);
  }

  /** Saves the spec in its file; asks for a file if it has none. */
  public void save() {
    save(() -> {});
  }

  /** Asks for a file and saves the spec there. */
  public void saveAs() {
    saveAs(() -> {});
  }

  /**
   * Runs an action that closes the spec. If the spec has unsaved changes, first asks the user
   * whether to save or discard them. The action does not run if the user cancels or if saving
   * fails.
   */
  public void saveOrDiscardThen(Runnable then) {
    if (!workspace.dirtyBinding().get()) {
      then.run();
      return;
    }
    Optional<UnsavedChoice> answer = dialogs.ask(question());
    if (answer.filter(UnsavedChoice.SAVE::equals).isPresent()) {
      save(then);
    } else if (answer.isPresent()) {
      then.run();
    }
  }

  private Question<UnsavedChoice> question() {
    return new Question<>(
        Messages.text("files.unsaved.title", workspace.title()),
        Messages.text("files.unsaved.text"),
        List.of(
            new Question.Choice<>(Messages.text("files.unsaved.save"), UnsavedChoice.SAVE),
            Question.Choice.losing(Messages.text("files.unsaved.drop"), UnsavedChoice.DISCARD)));
  }

  private void save(Runnable then) {
    Job<?> previous = writing;
    if (previous != null && !previous.isSettled()) {
      previous.onEnd(() -> save(then)); // two writes at once might finish in the wrong order
      return;
    }
    workspace.fileProperty().get().ifPresentOrElse(path -> replace(path, then), () -> saveAs(then));
  }

  private void replace(Path path, Runnable then) {
    String text = workspace.textProperty().get();
    String expected = workspace.savedProperty().get();
    writing =
        tasks
            .run(() -> files.writeIfUnchanged(path, text, expected))
            .onSuccess(
                conflict ->
                    conflict.ifPresentOrElse(
                        theirs -> changes.resolveConflict(path, theirs, () -> save(then)),
                        () -> saved(path, text, then)))
            .onFailure(failure -> failed(Notice.Topic.SAVING, failure));
  }

  private void saveAs(Runnable then) {
    dialogs.fileToSave(SavedFileKind.SPEC, suggested()).ifPresent(path -> write(path, then));
  }

  private Path suggested() {
    return workspace
        .fileProperty()
        .get()
        .orElseGet(
            () ->
                Path.of(
                    workspace.previewProperty().get().map(p -> p.project().name()).orElse("spec")
                        + ".json"));
  }

  private void write(Path path, Runnable then) {
    Path absolute = path.toAbsolutePath().normalize();
    String text = workspace.textProperty().get();
    writing =
        tasks
            .perform(() -> files.write(absolute, text))
            .onSuccess(
                done -> {
                  saved(absolute, text, then);
                  dialogs.show(savedNotice(absolute));
                })
            .onFailure(failure -> failed(Notice.Topic.SAVING, failure));
  }

  private void saved(Path path, String text, Runnable then) {
    workspace.markSaved(path, text);
    dialogs.withdraw(Notice.Topic.SAVING);
    updateRecent(() -> recentFiles.add(path));
    then.run();
  }

  private Notice savedNotice(Path path) {
    return new Notice(Notice.Kind.DONE, Messages.text("files.saved.title", path.getFileName()), "")
        .about(Notice.Topic.SAVING)
        .at(path);
  }

  private void failed(Notice.Topic topic, Throwable failure) {
    dialogs.show(Notice.of(failure).about(topic));
  }
}
