package dev.plinth.desktop.project;

import dev.plinth.artifact.Artifact;
import dev.plinth.desktop.CompiledText;
import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ReviewedText;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.diagnostic.Severity;
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

/** Which project is shown, which file of it, and how. */
public final class ProjectViewModel {
  private static final double KILOBYTE = 1000;

  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Optional<ProjectChanges>> changes =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FileContent>> content =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty selected = new SimpleStringProperty("");
  private final BooleanProperty asChange = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sha256 = new ReadOnlyStringWrapper("");
  private @Nullable Job<?> comparing;
  private @Nullable Job<?> reading;

  /** Follows the preview of this workspace. */
  public ProjectViewModel(Workspace workspace, Tasks tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    workspace.previewProperty().addListener((property, before, now) -> compare());
    workspace.baselineProperty().addListener((property, before, now) -> compare());
    workspace.commentedProperty().addListener((property, before, now) -> warn());
    selected.addListener((property, before, now) -> read());
    asChange.addListener((property, before, now) -> read());
    compare();
    warn();
  }

  /** The project as it is compared; nothing as long as no spec was approved. */
  ReadOnlyObjectProperty<Optional<ProjectChanges>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** The chosen file as it is to be shown. */
  ReadOnlyObjectProperty<Optional<FileContent>> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** The path of the chosen file. */
  public StringProperty selectedProperty() {
    return selected;
  }

  /** Whether the chosen file is shown as what changed in it. */
  public BooleanProperty asChangeProperty() {
    return asChange;
  }

  /** The name of the project. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** What a user has to know about what is shown; empty where it is of the text in the editor. */
  ReadOnlyStringProperty bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /** How many files there are, and the size of the zip. */
  ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** The SHA-256 of the zip. */
  ReadOnlyStringProperty sha256Property() {
    return sha256.getReadOnlyProperty();
  }

  private void compare() {
    stop(comparing);
    Optional<CompiledText> shown = workspace.previewProperty().get();
    if (shown.isEmpty()) {
      forget();
      return;
    }
    CompiledText preview = shown.get();
    var baseline = workspace.baselineProperty().get().orElse(preview.project());
    comparing =
        tasks
            .run(() -> ProjectChanges.of(preview.project(), baseline))
            .onSuccess(compared -> show(preview, compared));
  }

  private void show(CompiledText preview, ProjectChanges compared) {
    Artifact zip = preview.artifact();
    name.set(preview.project().name());
    int files = preview.project().files().size();
    facts.set(Messages.text("code.facts", files, zip.size() / KILOBYTE));
    sha256.set(zip.sha256());
    changes.set(Optional.of(compared));
    if (compared.files().containsKey(selected.get())) {
      read();
    } else {
      selected.set(compared.first());
    }
    warn();
  }

  /** Another document was opened, and nothing of it is approved yet. */
  private void forget() {
    stop(reading);
    name.set("");
    facts.set("");
    sha256.set("");
    content.set(Optional.empty());
    changes.set(Optional.empty());
  }

  private void read() {
    stop(reading);
    Optional<ProjectChanges> project = changes.get();
    String path = selected.get();
    if (project.isEmpty() || !project.get().files().containsKey(path)) {
      return;
    }
    boolean change = asChange.get();
    reading =
        tasks
            .run(() -> project.get().content(path, change))
            .onSuccess(read -> content.set(Optional.of(read)));
  }

  private void warn() {
    Optional<ReviewedText> said = workspace.commentedProperty().get();
    long errors =
        said.map(comment -> comment.review().diagnostics().count(Severity.ERROR)).orElse(0L);
    boolean shown = workspace.previewProperty().get().isPresent();
    banner.set(errors > 0 && shown ? Messages.text("code.outdated", errors) : "");
  }

  private static void stop(@Nullable Job<?> job) {
    if (job != null) {
      job.cancel();
    }
  }
}
