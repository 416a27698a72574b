package dev.plinth.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export to a folder that has the project already. */
class ProjectUpdateTest {
  private static final String SPEC = SampleSpecs.example();
  private static final String RETITLED = SPEC.replace("\"name\", \"type\"", "\"title\", \"type\"");
  private static final String EDIT = "\n\ndef mine() -> int:\n    return 1\n";

  @TempDir Path temporary;
  private final Workspace workspace = new Workspace();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final ExportViewModel export =
      new ExportViewModel(workspace, new Pipeline(), DirectTasks.create(), dialogs);
  private Path project;

  @BeforeEach
  void exportOnce() throws IOException {
    workspace.open(Optional.empty(), SPEC);
    export();
    try (var folders = Files.list(temporary)) {
      project = folders.findFirst().orElseThrow();
    }
  }

  private void export(String... answers) {
    dialogs.asked.clear();
    dialogs.answers.clear();
    for (String answer : answers) {
      dialogs.answers.add(answer);
    }
    dialogs.paths.add(temporary);
    export.exportFolder();
  }

  private Notice notice() {
    return dialogs.notices.get(dialogs.notices.size() - 1);
  }

  private String name() {
    return project.getFileName().toString();
  }

  private Path models() {
    return project.resolve("app/models.py");
  }

  @Test
  void hasNothingToDoIfNothingChanged() throws IOException {
    Files.writeString(models(), Files.readString(models()) + EDIT);
    export();
    assertThat(dialogs.asked).isEmpty();
    assertThat(notice().title()).isEqualTo(name() + " is up to date");
    assertThat(models()).content().endsWith(EDIT);
  }

  @Test
  void asksWhatBecomesOfTheDataAndMergesEdits() throws IOException {
    Files.writeString(models(), Files.readString(models()) + EDIT);
    Files.writeString(project.resolve("README.md"), "mine");
    workspace.textProperty().set(RETITLED);
    export("It is renamed to title and keeps its data", "Update");
    assertThat(dialogs.asked)
        .containsExactly("What becomes of Product.name and its data?", "Update " + name() + "?");
    assertThat(models()).content().contains("title: ").endsWith(EDIT);
    assertThat(project.resolve("README.md")).hasContent("mine");
    assertThat(notice().title()).isEqualTo(name() + " updated");
    assertThat(notice().text()).matches("Review alembic/versions/\\w+_changes.py: it changes .+");
    assertThat(workspace.baselineProperty().get()).isPresent();
  }

  @Test
  void writesNothingIfAQuestionIsCancelled() throws IOException {
    String before = Files.readString(models());
    workspace.textProperty().set(RETITLED);
    export();
    export("It is renamed to title and keeps its data");
    assertThat(models()).hasContent(before);
    assertThat(dialogs.notices).hasSize(1);
  }

  @Test
  void losesNoDataByEnter() throws IOException {
    workspace.textProperty().set(RETITLED);
    export(FakeDialogs.ENTER, FakeDialogs.ENTER);
    assertThat(models()).content().contains("title: ");
  }

  @Test
  void asksWhichSideOfAConflictCounts() throws IOException {
    Files.writeString(models(), "# mine\n");
    workspace.textProperty().set(RETITLED);
    String rename = "It is renamed to title and keeps its data";
    export(rename, "Compare", "Keep mine");
    assertThat(dialogs.asked)
        .containsSubsequence(
            "Which version of app/models.py do you want?", "Update " + name() + "?");
    assertThat(dialogs.compared).hasSize(1);
    assertThat(models()).as("the update was cancelled").hasContent("# mine");
    export(rename, "Keep mine", "Update");
    assertThat(models()).hasContent("# mine");
    assertThat(project.resolve("app/schemas.py")).content().contains("title: ");
  }

  @Test
  void takesTheGeneratedSideOfAConflict() throws IOException {
    Files.writeString(models(), "# mine\n");
    workspace.textProperty().set(RETITLED);
    export("It is renamed to title and keeps its data", "Take generated", "Update");
    assertThat(models()).content().contains("title: ").doesNotContain("# mine");
  }

  @Test
  void keepsMineByEnter() throws IOException {
    Files.writeString(models(), "# mine\n");
    workspace.textProperty().set(RETITLED);
    export(FakeDialogs.ENTER, FakeDialogs.ENTER, FakeDialogs.ENTER);
    assertThat(models()).hasContent("# mine");
  }

  @Test
  void refusesAChangeWithoutMeaning() {
    workspace.textProperty().set(SPEC.replace("\"float\"", "\"uuid\""));
    export();
    assertThat(notice().kind()).isEqualTo(Notice.Kind.FAILED);
    assertThat(notice().title()).isEqualTo(name() + " cannot follow the spec");
    assertThat(notice().text()).startsWith("Product.price cannot become uuid");
  }

  @Test
  void namesAFileWithMarkers() throws IOException {
    Files.writeString(models(), "<<<<<<< yours\na\n=======\nb\n>>>>>>> generated\n");
    workspace.textProperty().set(RETITLED);
    export("It is renamed to title and keeps its data");
    assertThat(notice().text()).startsWith("app/models.py still has the markers");
  }
}
