package dev.plinth.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
  @TempDir Path temporary;
  private final Workspace workspace = new Workspace();
  private final FakeDialogs dialogs = new FakeDialogs();
  private ExportViewModel export;
  private Path name;

  @BeforeEach
  void open() {
    workspace.open(Optional.empty(), SampleSpecs.example());
    export = new ExportViewModel(workspace, new Pipeline(), DirectTasks.create(), dialogs);
    dialogs.paths.add(temporary.resolve("any.zip"));
    export.saveZip();
    name = Path.of(workspace.baselineProperty().get().map(Project::name).orElseThrow());
  }

  private void exportTo(Path folder) {
    dialogs.paths.add(folder);
    export.exportFolder();
  }

  @Test
  void showsWhatWasWrittenAndWhere() {
    assertThat(dialogs.noticeTitles()).containsExactly("any.zip written");
    assertThat(dialogs.notices.get(0).text()).contains("16 files, SHA-256 ");
    assertThat(dialogs.notices.get(0).file()).contains(temporary.resolve("any.zip"));
    assertThat(workspace.statusProperty().get()).isEmpty();
  }

  @Test
  void showsTheFileBeingWrittenInTheStatusBar() {
    Deque<Runnable> work = new ArrayDeque<>();
    Tasks queued = new Tasks(work::add, Runnable::run, fault -> {});
    ExportViewModel slow = new ExportViewModel(workspace, new Pipeline(), queued, dialogs);
    workspace.status().newEntry().showState("Running at home");
    dialogs.paths.add(temporary.resolve("slow.zip"));
    slow.saveZip();
    work.removeFirst().run(); // the compilation
    assertThat(workspace.statusProperty().get()).isEqualTo("Writing slow.zip");
    work.removeFirst().run();
    assertThat(workspace.statusProperty().get()).isEqualTo("Running at home");
  }

  @Test
  void suggestsTheNameOfTheProject() {
    assertThat(dialogs.suggested).containsExactly(Path.of(name + ".zip"));
  }

  @Test
  void writesNothingForASpecWithErrors() {
    workspace.textProperty().set("{");
    dialogs.paths.add(temporary.resolve("broken.zip"));
    export.saveZip();
    assertThat(dialogs.noticeTitles()).contains("Nothing was written: the spec has errors");
    assertThat(temporary.resolve("broken.zip")).doesNotExist();
  }

  @Test
  void withdrawsTheNoticeOfErrorsOnceTheSpecHasNone() {
    new LiveReview(workspace, new Pipeline(), DirectTasks.create(), Duration.ZERO);
    workspace.textProperty().set("{");
    export.saveZip();
    assertThat(dialogs.shown).containsOnlyKeys(Notice.Topic.EXPORTING);
    workspace.textProperty().set(SampleSpecs.example());
    assertThat(dialogs.shown).isEmpty();
  }

  @Test
  void exportsAFolderWithTheNameOfTheProject() {
    exportTo(temporary);
    assertThat(temporary.resolve(name).resolve("app/main.py")).exists();
    assertThat(dialogs.asked).isEmpty();
  }

  @Test
  void asksBeforeItReplacesAProjectOfVersion01() throws IOException {
    exportTo(temporary);
    Files.delete(temporary.resolve(name).resolve("alembic/spec.json"));
    Path main = temporary.resolve(name).resolve("app/main.py");
    Files.writeString(main, "edited");
    exportTo(temporary);
    assertThat(dialogs.asked).containsExactly("Replace " + name + "?");
    assertThat(main).hasContent("edited");
    dialogs.answers.add(FakeDialogs.ENTER);
    exportTo(temporary);
    assertThat(main).as("Enter loses nothing").hasContent("edited");
    dialogs.answers.add("Replace");
    exportTo(temporary);
    assertThat(Files.readString(main)).isNotEqualTo("edited");
  }

  @Test
  void refusesToReplaceAnythingElse() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    exportTo(temporary);
    assertThat(dialogs.asked).isEmpty();
    assertThat(dialogs.notices.get(1).title()).startsWith("Cannot replace ");
    assertThat(folder.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void refusesToWriteOverTheSpecItself() throws IOException {
    Path spec = temporary.resolve("shop.json");
    Files.writeString(spec, SampleSpecs.example());
    workspace.open(Optional.of(spec), SampleSpecs.example());
    dialogs.paths.add(spec);
    export.saveZip();
    assertThat(dialogs.notices.get(1).title()).endsWith("it is the spec itself");
    assertThat(spec).hasContent(SampleSpecs.example());
  }
}
