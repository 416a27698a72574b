package dev.plinth.desktop.files;

import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Question;
import dev.plinth.desktop.SavedFileKind;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.state.RecentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What can be done with specs and their files. */
public final class FilesViewModel {
  private enum Unsaved {
    SAVE,
    DROP
  }

  private final Workspace workspace;
  private final SpecFiles files;
  private final DiskChanges changes;
  private final RecentFiles memory;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private @Nullable Job<?> writing;

  public FilesViewModel(
      Workspace workspace,
      SpecFiles files,
      DiskChanges changes,
      RecentFiles memory,
      Tasks tasks,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.files = files;
    this.changes = changes;
    this.memory = memory;
    this.tasks = tasks;
    this.dialogs = dialogs;
    show(memory::list);
  }

  /** Gives the files that were open last, the newest first. */
  public ObservableList<Path> recent() {
    return FXCollections.unmodifiableObservableList(recent);
  }

  /** Forgets the files that were open last. */
  public void clearRecent() {
    show(memory::clear);
  }

  private void show(Tasks.Work<List<Path>> change) {
    tasks.run(change).onSuccess(recent::setAll).onFailure(this::failed);
  }

  /** Begins a spec that has no file yet. */
  public void begin(String text) {
    whenSafe(() -> workspace.open(Optional.empty(), text));
  }

  /** Asks which spec to open. */
  public void open() {
    whenSafe(() -> dialogs.specToOpen(workspace.fileProperty().get()).ifPresent(this::read));
  }

  /** Opens a spec: one that was open lately, or was dropped on the window. */
  public void open(Path path) {
    whenSafe(() -> read(path));
  }

  private void read(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    tasks
        .run(() -> files.read(absolute))
        .onSuccess(
            text -> {
              workspace.open(Optional.of(absolute), text);
              show(() -> memory.opened(absolute));
            })
        .onFailure(
            fault -> {
              failed(fault);
              show(() -> memory.forget(absolute));
            });
  }

  /** Saves the spec in its file; asks for one if it has none. */
  public void save() {
    save(() -> {});
  }

  /** Asks for a file and saves the spec there. */
  public void saveAs() {
    saveAs(() -> {});
  }

  /**
   * Does something that ends the work on this spec, once the user has said what becomes of changes
   * that are in no file; or does nothing.
   */
  public void whenSafe(Runnable then) {
    if (!workspace.dirtyBinding().get()) {
      then.run();
      return;
    }
    Optional<Unsaved> answer = dialogs.ask(question());
    if (answer.filter(Unsaved.SAVE::equals).isPresent()) {
      save(then);
    } else if (answer.isPresent()) {
      then.run();
    }
  }

  private Question<Unsaved> question() {
    return new Question<>(
        Messages.text("files.unsaved.title", workspace.title()),
        Messages.text("files.unsaved.text"),
        List.of(
            new Question.Choice<>(Messages.text("files.unsaved.save"), Unsaved.SAVE),
            new Question.Choice<>(Messages.text("files.unsaved.drop"), Unsaved.DROP)));
  }

  private void save(Runnable then) {
    Job<?> before = writing;
    if (before != null && !before.isSettled()) {
      before.onEnd(() -> save(then)); // two at once might end in the wrong order
      return;
    }
    workspace.fileProperty().get().ifPresentOrElse(path -> replace(path, then), () -> saveAs(then));
  }

  private void replace(Path path, Runnable then) {
    String text = workspace.textProperty().get();
    String expected = workspace.savedProperty().get();
    writing =
        tasks
            .run(() -> files.replace(path, text, expected))
            .onSuccess(
                other ->
                    other.ifPresentOrElse(
                        theirs -> changes.settle(path, theirs, () -> save(then)),
                        () -> saved(path, text, then)))
            .onFailure(this::failed);
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
            .onSuccess(done -> saved(absolute, text, then))
            .onFailure(this::failed);
  }

  private void saved(Path path, String text, Runnable then) {
    workspace.saved(path, text);
    show(() -> memory.opened(path));
    then.run();
  }

  private void failed(Throwable fault) {
    dialogs.tell(DiskFailure.told(fault));
  }
}
