package dev.plinth.desktop.files;

import dev.plinth.Pipeline;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderWriter;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.dialog.SavedFileKind;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.desktop.workspace.StatusLine;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Generates the project of the current spec and writes it as a zip or a folder, with the code that
 * the command line uses too.
 */
public final class ExportViewModel {
  private final Workspace workspace;
  private final Pipeline pipeline;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private boolean rejected;

  public ExportViewModel(Workspace workspace, Pipeline pipeline, Tasks tasks, Dialogs dialogs) {
    this.workspace = workspace;
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.dialogs = dialogs;
    workspace.previewProperty().addListener((property, before, now) -> compiled(now));
  }

  /** Withdraws the notice that the spec has errors, once it has none. */
  private void compiled(Optional<CompiledText> preview) {
    if (rejected && preview.isPresent()) {
      rejected = false;
      dialogs.withdraw(Notice.Topic.EXPORTING);
    }
  }

  /** Asks for a file and writes the project there as a zip. */
  public void saveZip() {
    generate(
        compiled ->
            dialogs
                .fileToSave(SavedFileKind.ZIP, beside(compiled.artifact().fileName()))
                .ifPresent(path -> writeZip(compiled, path)));
  }

  /** Asks for a folder and writes the project into a subfolder with the project's name. */
  public void exportFolder() {
    generate(
        compiled ->
            dialogs
                .folder(workspace.fileProperty().get().map(Path::getParent))
                .ifPresent(
                    folder -> exportTo(compiled, folder.resolve(compiled.project().name()))));
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
        .onSuccess(compiled -> compiled.ifPresentOrElse(then, this::rejectSpec))
        .onFailure(this::failed);
  }

  private Optional<CompiledText> compile(String text) {
    Review review = pipeline.review(pipeline.read(new SpecText(text)));
    return review.approved().map(approved -> CompiledText.compile(pipeline, text, approved));
  }

  private void rejectSpec() {
    showNotice(
        new Notice(
            Notice.Kind.FAILED,
            Messages.text("files.rejected.title"),
            Messages.text("files.rejected.text", MenuCommand.NEXT_PROBLEM.keyText())));
    rejected = true;
  }

  private void writeZip(CompiledText compiled, Path path) {
    Optional<Path> spec = workspace.fileProperty().get();
    StatusLine.Entry status = showWriting(path);
    tasks
        .perform(
            () -> {
              checkIsNotSpec(spec, path);
              ArtifactWriter.write(compiled.artifact(), path, true);
            })
        .onSuccess(done -> written(compiled, path, compiled.artifact().sha256()))
        .onFailure(this::failed)
        .onEnd(status::clear);
  }

  private static void checkIsNotSpec(Optional<Path> spec, Path path)
      throws IOException, ProblemException {
    if (spec.isPresent() && Files.exists(path) && Files.isSameFile(spec.get(), path)) {
      throw new ProblemException(
          "cannot write %s: it is the spec itself".formatted(path), "choose another file");
    }
  }

  private void exportTo(CompiledText compiled, Path out) {
    tasks
        .run(() -> ProjectUpdate.isPossible(out))
        .onSuccess(
            updates -> {
              if (updates) {
                update(compiled, out);
              } else {
                replace(compiled, out);
              }
            })
        .onFailure(this::failed);
  }

  private void replace(CompiledText compiled, Path out) {
    tasks
        .run(() -> FolderWriter.wouldReplace(out))
        .onSuccess(
            exists -> {
              if (!exists || mayReplace(out)) {
                writeFolder(compiled, out, exists);
              }
            })
        .onFailure(this::failed);
  }

  /** Lets the project in a folder follow the spec, and keeps what the user has edited in it. */
  private void update(CompiledText compiled, Path out) {
    new ProjectUpdate(
            pipeline,
            tasks,
            dialogs,
            out,
            compiled.approved(),
            notice -> {
              if (notice.kind() == Notice.Kind.DONE) {
                workspace.baselineProperty().set(Optional.of(compiled.project()));
              }
              showNotice(notice);
            })
        .start();
  }

  private boolean mayReplace(Path out) {
    Question<Boolean> question =
        new Question<>(
            Messages.text("files.replace.title", out.getFileName()),
            Messages.text("files.replace.text", out),
            List.of(Question.Choice.losing(Messages.text("files.replace.yes"), true)));
    return dialogs.ask(question).orElse(false);
  }

  private void writeFolder(CompiledText compiled, Path out, boolean replace) {
    StatusLine.Entry status = showWriting(out);
    tasks
        .perform(() -> FolderWriter.write(compiled.project(), out, replace))
        .onSuccess(done -> written(compiled, out, ""))
        .onFailure(this::failed)
        .onEnd(status::clear);
  }

  /** Shows in the status bar that a file is being written. The caller clears the returned entry. */
  private StatusLine.Entry showWriting(Path out) {
    StatusLine.Entry status = workspace.status().newEntry();
    status.showTask(Messages.text("files.writing", out.getFileName()));
    return status;
  }

  private void written(CompiledText compiled, Path out, String sha256) {
    workspace.baselineProperty().set(Optional.of(compiled.project()));
    String digest = sha256.isEmpty() ? "" : Messages.text("files.written.digest", sha256);
    int files = compiled.project().files().size();
    showNotice(
        new Notice(
                Notice.Kind.DONE,
                Messages.text("files.written.title", out.getFileName()),
                Messages.text("files.written.text", files) + digest)
            .at(out));
  }

  private void showNotice(Notice notice) {
    rejected = false;
    dialogs.show(notice.about(Notice.Topic.EXPORTING));
  }

  private void failed(Throwable failure) {
    showNotice(Notice.of(failure));
  }
}
