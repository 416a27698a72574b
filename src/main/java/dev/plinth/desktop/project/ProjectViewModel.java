package dev.plinth.desktop.project;

import dev.plinth.artifact.Artifact;
import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.desktop.workspace.ReviewedText;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The view model of the code pane: the project, the selected file and its content. */
public final class ProjectViewModel {
  private static final double KILOBYTE = 1000;

  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Optional<ProjectChanges>> changes =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FileContent>> content =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FilePlace>> place =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty selected = new SimpleStringProperty("");
  private final BooleanProperty showDiff = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sha256 = new ReadOnlyStringWrapper("");
  private @Nullable Job<?> comparison;
  private @Nullable Job<?> loading;

  /** Creates a view model that follows the preview of this workspace. */
  public ProjectViewModel(Workspace workspace, Tasks tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    workspace.previewProperty().addListener((property, before, now) -> compare());
    workspace.baselineProperty().addListener((property, before, now) -> compare());
    workspace.reviewedTextProperty().addListener((property, before, now) -> updateBanner());
    selected.addListener((property, before, now) -> select(now));
    showDiff.addListener((property, before, now) -> switchContent());
    compare();
    updateBanner();
  }

  /** Returns the changes of the shown project; empty until a spec is approved. */
  ReadOnlyObjectProperty<Optional<ProjectChanges>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Returns the content of the selected file; empty until it is loaded. */
  ReadOnlyObjectProperty<Optional<FileContent>> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Returns the path of the selected file. */
  public StringProperty selectedProperty() {
    return selected;
  }

  /** Returns whether the changes in the selected file are shown instead of its text. */
  public BooleanProperty showDiffProperty() {
    return showDiff;
  }

  /** Returns a new view model of the search in all files. */
  ProjectSearchViewModel search() {
    return new ProjectSearchViewModel(this, tasks);
  }

  /** Returns the name of the project. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /**
   * Returns the warning that the shown project is out of date because the spec has errors; empty if
   * there is no reason for a warning.
   */
  ReadOnlyStringProperty bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /** Returns the number of files and the size of the zip. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Returns the SHA-256 of the zip in hexadecimal; empty until a spec is approved. */
  ReadOnlyStringProperty sha256Property() {
    return sha256.getReadOnlyProperty();
  }

  private void compare() {
    cancel(comparison);
    Optional<CompiledText> shown = workspace.previewProperty().get();
    if (shown.isEmpty()) {
      clear();
      return;
    }
    CompiledText preview = shown.get();
    var baseline = workspace.baselineProperty().get().orElse(preview.project());
    comparison =
        tasks
            .run(() -> ProjectChanges.of(preview.project(), baseline))
            .onSuccess(compared -> show(preview, compared));
  }

  private void show(CompiledText preview, ProjectChanges compared) {
    Artifact zip = preview.artifact();
    name.set(preview.project().name());
    int files = preview.project().files().size();
    summary.set(Messages.text("code.facts", files, zip.size() / KILOBYTE));
    sha256.set(zip.sha256());
    if (!compared.files().containsKey(selected.get())) {
      selected.set(compared.initialPath());
    }
    changes.set(Optional.of(compared));
    loadContent();
    updateBanner();
  }

  /** Clears the pane: another document was opened, and its spec is not approved yet. */
  private void clear() {
    cancel(loading);
    name.set("");
    summary.set("");
    sha256.set("");
    content.set(Optional.empty());
    changes.set(Optional.empty());
  }

  private void select(String path) {
    if (place.get().filter(target -> target.path().equals(path)).isEmpty()) {
      place.set(Optional.empty());
    }
    loadContent();
  }

  /** Shows a text or its changes. Of the changes, those of a changed file are of interest. */
  private void switchContent() {
    List<String> changed = changedPaths();
    if (showDiff.get() && !changed.isEmpty() && !changed.contains(selected.get())) {
      selected.set(changed.get(0));
    } else {
      loadContent();
    }
  }

  private List<String> changedPaths() {
    return changes.get().map(ProjectChanges::changedPaths).orElse(List.of());
  }

  /** Shows the changes in the selected file, or in the next changed file if they are shown. */
  public void goToNextChange() {
    goToChange(1);
  }

  /** Shows the changes in the selected file, or in the previous changed file if they are shown. */
  public void goToPreviousChange() {
    goToChange(-1);
  }

  private void goToChange(int step) {
    List<String> changed = changedPaths();
    int index = changed.indexOf(selected.get());
    if (showDiff.get() && index >= 0) {
      selected.set(changed.get(Math.floorMod(index + step, changed.size())));
    } else if (showDiff.get() && !changed.isEmpty()) {
      selected.set(changed.get(step > 0 ? 0 : changed.size() - 1));
    }
    showDiff.set(true);
  }

  /** Shows a place in the text of a file. */
  void open(FilePlace target) {
    place.set(Optional.of(target));
    showDiff.set(false);
    selected.set(target.path());
  }

  /** Returns the place to show as soon as the text of its file is loaded. */
  ReadOnlyObjectProperty<Optional<FilePlace>> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Records that the place is shown. */
  void forgetPlace() {
    place.set(Optional.empty());
  }

  private void loadContent() {
    cancel(loading);
    Optional<ProjectChanges> project = changes.get();
    String path = selected.get();
    if (project.isEmpty() || !project.get().files().containsKey(path)) {
      return;
    }
    boolean diff = showDiff.get();
    loading =
        tasks
            .run(() -> project.get().content(path, diff))
            .onSuccess(loaded -> content.set(Optional.of(loaded)));
  }

  private void updateBanner() {
    Optional<ReviewedText> reviewed = workspace.reviewedTextProperty().get();
    long errors =
        reviewed.map(text -> text.review().diagnostics().count(Severity.ERROR)).orElse(0L);
    boolean shown = workspace.previewProperty().get().isPresent();
    banner.set(errors > 0 && shown ? Messages.text("code.outdated", errors) : "");
  }

  private static void cancel(@Nullable Job<?> job) {
    if (job != null) {
      job.cancel();
    }
  }
}
