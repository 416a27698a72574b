package dev.plinth.desktop.problems;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.workspace.ReviewedText;
import dev.plinth.desktop.workspace.Workspace;
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

/** The diagnostics of the spec, and the commands on them. */
public final class ProblemsViewModel {
  private final SpecViewModel spec;
  private final ObservableList<Diagnostic> problems = FXCollections.observableArrayList();
  private final ObservableList<Diagnostic> shown =
      FXCollections.unmodifiableObservableList(problems);
  private final ReadOnlyBooleanWrapper reviewed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

  /**
   * Creates a view model that follows the diagnostics of a workspace.
   *
   * @param workspace the workspace
   * @param spec reveals and fixes problems in the editor
   */
  public ProblemsViewModel(Workspace workspace, SpecViewModel spec) {
    this.spec = spec;
    workspace
        .reviewedTextProperty()
        .addListener((property, before, now) -> now.ifPresent(this::show));
    workspace.reviewedTextProperty().get().ifPresent(this::show);
  }

  private void show(ReviewedText latest) {
    List<Diagnostic> all = latest.review().diagnostics().all();
    reviewed.set(true);
    if (!problems.equals(all)) {
      problems.setAll(all);
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = latest.review().diagnostics().count(severity);
      if (count > 0) {
        counts.add(Messages.text("problems.count." + severity.word(), count));
      }
    }
    summary.set(String.join(", ", counts));
  }

  /** Returns all diagnostics in the order of the text. */
  ObservableList<Diagnostic> problems() {
    return shown;
  }

  /** Returns the number of problems of each severity as text; empty if there are no problems. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Returns whether a text has been reviewed yet. */
  ReadOnlyBooleanProperty reviewedProperty() {
    return reviewed.getReadOnlyProperty();
  }

  /** Returns whether the problems belong to the current text. Other problems cannot be fixed. */
  ReadOnlyBooleanProperty currentProperty() {
    return spec.currentProperty();
  }

  /** Moves the caret to the place of a problem. */
  void reveal(Diagnostic problem) {
    spec.reveal(problem);
  }

  /** Applies the fix of a problem, if it has one. */
  void fix(Diagnostic problem) {
    spec.applyFix(problem);
  }
}
