package dev.plinth.desktop.problems;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ReviewedText;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everything that is said of the spec, and what can be done about it. */
public final class ProblemsViewModel {
  private final SpecViewModel spec;
  private final ObservableList<Diagnostic> problems = FXCollections.observableArrayList();
  private final ObservableList<Diagnostic> shown =
      FXCollections.unmodifiableObservableList(problems);
  private final ReadOnlyBooleanWrapper reviewed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

  /** The problems of this workspace, shown and mended by the room of its spec. */
  public ProblemsViewModel(Workspace workspace, SpecViewModel spec) {
    this.spec = spec;
    workspace.commentedProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    workspace.commentedProperty().get().ifPresent(this::show);
  }

  private void show(ReviewedText said) {
    List<Diagnostic> all = said.review().diagnostics().all();
    reviewed.set(true);
    if (!problems.equals(all)) {
      problems.setAll(all);
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = said.review().diagnostics().count(severity);
      if (count > 0) {
        counts.add(Messages.text("problems.count." + severity.word(), count));
      }
    }
    summary.set(String.join(", ", counts));
  }

  /** Every diagnostic, sorted by place. */
  ObservableList<Diagnostic> problems() {
    return shown;
  }

  /** How many there are of each weight, in words; empty where there are none. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Tells whether any text was reviewed yet. */
  ReadOnlyBooleanProperty reviewedProperty() {
    return reviewed.getReadOnlyProperty();
  }

  /** Tells whether they are of the text as it is: only then can they be mended. */
  ReadOnlyBooleanProperty currentProperty() {
    return spec.currentProperty();
  }

  /** Goes to where it is. */
  void reveal(Diagnostic problem) {
    spec.reveal(problem);
  }

  /** Mends it, where a machine can. */
  void mend(Diagnostic problem) {
    spec.mend(problem);
  }
}
