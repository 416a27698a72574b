package dev.plinth.desktop.status;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.workspace.ReviewedText;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Severity;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The texts and the progress of the status bar. */
public final class StatusViewModel {
  private static final double INDETERMINATE = -1;
  private static final double IDLE = 0;

  private final StringProperty model = new SimpleStringProperty("");
  private final StringProperty docker = new SimpleStringProperty("");
  private final StringProperty caret = new SimpleStringProperty("");
  private final StringBinding text;
  private final StringBinding problems;
  private final ObjectBinding<Optional<Severity>> worst;
  private final DoubleBinding progress;

  public StatusViewModel(Workspace workspace) {
    text =
        Bindings.createStringBinding(
            () -> text(workspace),
            workspace.statusProperty(),
            workspace.reviewedTextProperty(),
            workspace.textProperty(),
            workspace.outdatedBinding());
    problems =
        Bindings.createStringBinding(
            () -> problems(workspace.reviewedTextProperty().get()),
            workspace.reviewedTextProperty());
    worst =
        Bindings.createObjectBinding(
            () -> workspace.reviewedTextProperty().get().flatMap(StatusViewModel::worst),
            workspace.reviewedTextProperty());
    progress =
        Bindings.createDoubleBinding(
            () -> workspace.status().workingProperty().get() ? INDETERMINATE : IDLE,
            workspace.status().workingProperty());
  }

  private static String text(Workspace workspace) {
    String activity = workspace.statusProperty().get();
    if (!activity.isEmpty()) {
      return activity;
    }
    Optional<ReviewedText> latest = workspace.reviewedTextProperty().get();
    String current = workspace.textProperty().get();
    if (latest.filter(reviewed -> reviewed.text().equals(current)).isEmpty()) {
      return Messages.text("status.reading");
    }
    boolean approved = latest.get().review().approved().isPresent();
    if (approved && workspace.outdatedBinding().get()) {
      return Messages.text("status.compiling");
    }
    return Messages.text(approved ? "status.ready" : "status.broken");
  }

  private static String problems(Optional<ReviewedText> latest) {
    return latest
        .map(reviewed -> reviewed.review().diagnostics())
        .map(
            all ->
                Messages.text(
                    "status.problems", all.count(Severity.ERROR), all.count(Severity.WARNING)))
        .orElse("");
  }

  private static Optional<Severity> worst(ReviewedText reviewed) {
    Diagnostics all = reviewed.review().diagnostics();
    return Stream.of(Severity.ERROR, Severity.WARNING)
        .filter(severity -> all.count(severity) > 0)
        .findFirst();
  }

  /**
   * Returns the current activity, or the state of the spec while there is no activity; never empty.
   */
  public StringBinding textBinding() {
    return text;
  }

  /** Returns the number of errors and warnings as text; empty before the first review. */
  public StringBinding problemsBinding() {
    return problems;
  }

  /** Returns the severity of the worst problem that is counted; empty if none is. */
  ObjectBinding<Optional<Severity>> worstBinding() {
    return worst;
  }

  /** Returns the progress: -1 (indeterminate) while the status bar shows a task, else 0. */
  public DoubleBinding progressBinding() {
    return progress;
  }

  /** Returns the name of the active model. */
  public StringProperty modelProperty() {
    return model;
  }

  /** Returns the address of the running backend; empty while no backend is running. */
  public StringProperty dockerProperty() {
    return docker;
  }

  /** Returns the line and the column of the caret. */
  public StringProperty caretProperty() {
    return caret;
  }
}
