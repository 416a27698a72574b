package dev.plinth.desktop.files;

import dev.plinth.Pipeline;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderWriter;
import dev.plinth.artifact.OutputProblem;
import dev.plinth.desktop.CompiledText;
import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.Question;
import dev.plinth.desktop.SavedFileKind;
import dev.plinth.desktop.StatusLine;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the project of the spec as it stands, by the same way as the commands. */
public final class ExportViewModel {
  private final Workspace workspace;
  private final Pipeline pipeline;
  private final Tasks tasks;
  private final Dialogs dialogs;

  public ExportViewModel(Workspace workspace, Pipeline pipeline, Tasks tasks, Dialogs dialogs) {
    this.workspace = workspace;
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /** Asks for a file and writes the zip there. */
  public void saveZip() {
    generate(
        made ->
            dialogs
                .fileToSave(SavedFileKind.ZIP, beside(made.artifact().fileName()))
                .ifPresent(path -> writeZip(made, path)));
  }

  /** Asks for a folder and writes the project into it, as a folder with the project's name. */
  public void exportFolder() {
    generate(
        made ->
            dialogs
                .folder(workspace.fileProperty().get().map(Path::getParent))
                .ifPresent(folder -> look(made, folder.resolve(made.project().name()))));
  }

  private Path beside(String name) {
    return workspace
        .fileProperty()
        .get()
        .map(path -> path.resolveSibling(name))
        .orElse(Path.of(name));
  }

  private void generate(Consumer<CompiledText> then) {
    String text = workspace.textProperty().get();
    tasks
        .run(() -> compile(text))
        .onSuccess(made -> made.ifPresentOrElse(then, this::refuse))
        .onFailure(this::failed);
  }

  private Optional<CompiledText> compile(String text) {
    Review review = pipeline.review(pipeline.read(new SpecText(text)));
    return review.approved().map(approved -> CompiledText.make(pipeline, text, approved));
  }

  private void refuse() {
    tell(
        Notice.Kind.FAILED,
        Messages.text("files.rejected.title"),
        Messages.text("files.rejected.text"));
  }

  private void writeZip(CompiledText made, Path path) {
    Optional<Path> spec = workspace.fileProperty().get();
    StatusLine.Speaker status = tell(path);
    tasks
        .perform(
            () -> {
              refuseSpec(spec, path);
              ArtifactWriter.write(made.artifact(), path, true);
            })
        .onSuccess(done -> written(made, path, made.artifact().sha256()))
        .onFailure(this::failed)
        .onEnd(status::fallSilent);
  }

  private static void refuseSpec(Optional<Path> spec, Path path) throws IOException, OutputProblem {
    if (spec.isPresent() && Files.exists(path) && Files.isSameFile(spec.get(), path)) {
      throw new OutputProblem(
          "cannot write %s: it is the spec itself".formatted(path), "name another place");
    }
  }

  private void look(CompiledText made, Path out) {
    tasks
        .run(() -> FolderWriter.wouldReplace(out))
        .onSuccess(
            taken -> {
              if (!taken || mayReplace(out)) {
                writeFolder(made, out, taken);
              }
            })
        .onFailure(this::failed);
  }

  private boolean mayReplace(Path out) {
    Question<Boolean> question =
        new Question<>(
            Messages.text("files.replace.title", out.getFileName()),
            Messages.text("files.replace.text", out),
            List.of(new Question.Choice<>(Messages.text("files.replace.yes"), true)));
    return dialogs.ask(question).orElse(false);
  }

  private void writeFolder(CompiledText made, Path out, boolean replace) {
    StatusLine.Speaker status = tell(out);
    tasks
        .perform(() -> FolderWriter.write(made.project(), out, replace))
        .onSuccess(done -> written(made, out, ""))
        .onFailure(this::failed)
        .onEnd(status::fallSilent);
  }

  /** Tells what is being done; gives who told it and has to fall silent afterwards. */
  private StatusLine.Speaker tell(Path out) {
    StatusLine.Speaker status = workspace.status().speaker();
    status.tell(Messages.text("files.writing", out.getFileName()));
    return status;
  }

  private void written(CompiledText made, Path out, String sha256) {
    workspace.baselineProperty().set(Optional.of(made.project()));
    String digest = sha256.isEmpty() ? "" : Messages.text("files.written.digest", sha256);
    int files = made.project().files().size();
    tell(
        Notice.Kind.DONE,
        Messages.text("files.written.title", out.getFileName()),
        Messages.text("files.written.text", files, out) + digest);
  }

  private void tell(Notice.Kind kind, String title, String text) {
    dialogs.tell(new Notice(kind, title, text));
  }

  private void failed(Throwable fault) {
    dialogs.tell(DiskFailure.told(fault));
  }
}
