package dev.plinth.desktop.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectViewModelTest {
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
  private final Workspace workspace = new Workspace();
  private final ProjectViewModel model = new ProjectViewModel(workspace, tasks);

  @BeforeEach
  void follow() {
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
  }

  private void setSpec(String spec) {
    workspace.textProperty().set(spec);
  }

  private ProjectChanges changes() {
    return model.changesProperty().get().orElseThrow();
  }

  @Test
  void isEmptyBeforeASpecIsApproved() {
    setSpec("{");
    assertThat(model.changesProperty().get()).isEmpty();
    assertThat(model.bannerProperty().get()).isEmpty();
  }

  @Test
  void showsTheMainFileFirst() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    FileContent content = model.contentProperty().get().orElseThrow();
    assertThat(content.path()).isEqualTo("app/main.py");
    assertThat(content).isInstanceOf(FileContent.Source.class);
  }

  @Test
  void showsFileCountZipSizeAndSha256() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    assertThat(model.nameProperty().get()).isEqualTo("shop");
    assertThat(model.summaryProperty().get()).matches("\\d+ files, zip \\d+\\.\\d kB");
    assertThat(model.sha256Property().get()).hasSize(64);
  }

  @Test
  void marksChangedAddedAndRemovedFiles() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    setSpec(SampleSpecs.SHOP.replace("\"Product\"", "\"Item\""));
    assertThat(changes().files())
        .containsEntry("app/routers/product.py", FileChange.REMOVED)
        .containsEntry("app/routers/item.py", FileChange.ADDED)
        .containsEntry("app/main.py", FileChange.CHANGED)
        .containsEntry("Dockerfile", FileChange.SAME);
  }

  @Test
  void marksNoChangesAfterSaving() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    String edited = SampleSpecs.SHOP.replace("title", "label");
    setSpec(edited);
    workspace.markSaved(Path.of("shop.json"), edited);
    assertThat(changes().changedPaths()).isEmpty();
  }

  @Test
  void keepsTheSelectedFileAfterAnEdit() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    model.selectedProperty().set("app/models.py");
    setSpec(SampleSpecs.SHOP.replace("title", "label"));
    FileContent.Source source = (FileContent.Source) model.contentProperty().get().orElseThrow();
    assertThat(source.path()).isEqualTo("app/models.py");
    assertThat(source.text()).contains("label");
  }

  @Test
  void showsTheDiffOfTheSelectedFile() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    model.selectedProperty().set("app/models.py");
    model.showDiffProperty().set(true);
    setSpec(SampleSpecs.SHOP.replace("title", "label"));
    FileContent.Changed shown = (FileContent.Changed) model.contentProperty().get().orElseThrow();
    assertThat(shown.diff().added()).isEqualTo(1);
    assertThat(shown.diff().removed()).isEqualTo(1);
  }

  @Test
  void theChangesOfAnUnchangedFileGiveWayToThoseOfTheFirstChangedFile() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    model.selectedProperty().set("Dockerfile");
    setSpec(SampleSpecs.SHOP.replace("title", "label"));
    model.showDiffProperty().set(true);
    FileContent.Changed shown = (FileContent.Changed) model.contentProperty().get().orElseThrow();
    assertThat(shown.path()).isEqualTo(changes().changedPaths().get(0));
    assertThat(shown.diff().isEmpty()).isFalse();
  }

  @Test
  void theChangesOfAChangedFileAreShownEvenIfOthersPrecedeIt() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    setSpec(SampleSpecs.SHOP.replace("title", "label"));
    model.selectedProperty().set("app/schemas.py");
    model.showDiffProperty().set(true);
    assertThat(model.selectedProperty().get()).isEqualTo("app/schemas.py");
  }

  @Test
  void goesFromChangedFileToChangedFileInTheOrderOfTheTree() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    setSpec(SampleSpecs.SHOP.replace("title", "label"));
    List<String> changed = changes().changedPaths();
    assertThat(changed).hasSizeGreaterThan(2).endsWith("app/schemas.py");
    model.selectedProperty().set("app/schemas.py");
    List<String> shown = new ArrayList<>();
    for (int i = 0; i <= changed.size(); i++) {
      model.goToNextChange();
      shown.add(model.selectedProperty().get());
    }
    assertThat(shown.get(0)).isEqualTo("app/schemas.py");
    assertThat(shown.subList(1, shown.size())).isEqualTo(changed);
    model.goToPreviousChange();
    assertThat(model.selectedProperty().get()).isEqualTo(changed.get(changed.size() - 2));
    assertThat(model.showDiffProperty().get()).isTrue();
  }

  @Test
  void showsTheDiffOfARemovedFile() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    model.selectedProperty().set("app/routers/product.py");
    setSpec(SampleSpecs.SHOP.replace("\"Product\"", "\"Item\""));
    FileContent.Changed shown = (FileContent.Changed) model.contentProperty().get().orElseThrow();
    assertThat(shown.change()).isEqualTo(FileChange.REMOVED);
    assertThat(shown.diff().removed()).isPositive();
  }

  @Test
  void warnsWhileTheSpecHasErrors() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    setSpec(SampleSpecs.SHOP.replace("string", "strong"));
    assertThat(model.bannerProperty().get()).isEqualTo("Code of the last valid spec; now 1 error");
    setSpec(SampleSpecs.SHOP);
    assertThat(model.bannerProperty().get()).isEmpty();
  }
}
