package dev.plinth.desktop.status;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ReviewedText;
import dev.plinth.desktop.Workspace;
import dev.plinth.diagnostic.Severity;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the status bar says. */
public final class StatusViewModel {
  private static final double UNKNOWN = -1;
  private static final double NONE = 0;

  private final StringProperty model = new SimpleStringProperty("");
  private final StringProperty docker = new SimpleStringProperty("");
  private final StringProperty caret = new SimpleStringProperty("");
  private final StringBinding words;
  private final StringBinding problems;
  private final DoubleBinding progress;

  public StatusViewModel(Workspace workspace) {
    words =
        Bindings.createStringBinding(
            () -> words(workspace),
            workspace.statusProperty(),
            workspace.commentedProperty(),
            workspace.textProperty(),
            workspace.outdatedBinding());
    problems =
        Bindings.createStringBinding(
            () -> problems(workspace.commentedProperty().get()), workspace.commentedProperty());
    progress =
        Bindings.createDoubleBinding(
            () -> workspace.status().workingProperty().get() ? UNKNOWN : NONE,
            workspace.status().workingProperty());
  }

  private static String words(Workspace workspace) {
    String doing = workspace.statusProperty().get();
    if (!doing.isEmpty()) {
      return doing;
    }
    Optional<ReviewedText> said = workspace.commentedProperty().get();
    String text = workspace.textProperty().get();
    if (said.filter(comment -> comment.text().equals(text)).isEmpty()) {
      return Messages.text("status.reading");
    }
    boolean sound = said.get().review().approved().isPresent();
    if (sound && workspace.outdatedBinding().get()) {
      return Messages.text("status.compiling");
    }
    return Messages.text(sound ? "status.ready" : "status.broken");
  }

  private static String problems(Optional<ReviewedText> said) {
    return said.map(comment -> comment.review().diagnostics())
        .map(
            all ->
                Messages.text(
                    "status.problems", all.count(Severity.ERROR), all.count(Severity.WARNING)))
        .orElse("");
  }

  /** What Plinth is doing, or how the spec is while nothing is done; never empty. */
  public StringBinding wordsBinding() {
    return words;
  }

  /** How many errors and warnings there are; empty before the first review. */
  public StringBinding problemsBinding() {
    return problems;
  }

  /** How much is done: 0 while nothing is, -1 while something is, for nobody knows how much. */
  public DoubleBinding progressBinding() {
    return progress;
  }

  /** Which model answers. */
  public StringProperty modelProperty() {
    return model;
  }

  /** How the backend in Docker is, or where. */
  public StringProperty dockerProperty() {
    return docker;
  }

  /** Where the caret is. */
  public StringProperty caretProperty() {
    return caret;
  }
}
