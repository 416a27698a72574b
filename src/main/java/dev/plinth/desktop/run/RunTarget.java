package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.desktop.workspace.StatusLine;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Chooses the project of a run: the project of the current text. If the text has errors, the user
 * decides whether the last valid version runs.
 */
public final class RunTarget {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Consumer<Diagnostic> reveal;
  private final StatusLine.Entry status;
  private Optional<Consumer<CompiledText>> waiting = Optional.empty();

  /** The answers of the user if the text has errors. */
  private enum Answer {
    GO_TO_ERROR,
    RUN_LAST_VALID
  }

  /**
   * Creates an instance that waits for no text.
   *
   * @param reveal shows a diagnostic in the editor
   */
  public RunTarget(Workspace workspace, Tasks tasks, Dialogs dialogs, Consumer<Diagnostic> reveal) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.reveal = reveal;
    this.status = workspace.status().newEntry();
    workspace.previewProperty().addListener((property, before, now) -> withdrawNotice());
    workspace
        .settledBinding()
        .addListener((property, before, now) -> tasks.runLater(this::chooseIfSettled));
  }

  private void withdrawNotice() {
    dialogs.withdraw(Notice.Topic.RUNNING);
  }

  /**
   * Passes the project to an action, once the current text is reviewed and compiled. The action
   * does not run if the text has errors and the user does not want the last valid version.
   */
  void choose(Consumer<CompiledText> action) {
    waiting = Optional.of(action);
    status.showTask(Messages.text("run.checking"));
    chooseIfSettled();
  }

  private void chooseIfSettled() {
    if (waiting.isEmpty() || !workspace.settledBinding().get()) {
      return;
    }
    Consumer<CompiledText> action = waiting.get();
    waiting = Optional.empty();
    status.clear();
    List<Diagnostic> errors =
        workspace.reviewedTextProperty().get().orElseThrow().review().diagnostics().errors();
    Optional<CompiledText> lastValid = workspace.previewProperty().get();
    if (errors.isEmpty()) {
      action.accept(lastValid.orElseThrow());
    } else if (lastValid.isEmpty()) {
      refuse(errors);
    } else if (wantsLastValid(errors)) {
      action.accept(lastValid.get());
    }
  }

  private void refuse(List<Diagnostic> errors) {
    reveal.accept(errors.get(0));
    dialogs.show(
        new Notice(
                Notice.Kind.NOTE,
                Messages.text("run.errors.none.title", errors.size()),
                Messages.text("run.errors.none.text", MenuCommand.NEXT_PROBLEM.keyText()))
            .about(Notice.Topic.RUNNING));
  }

  private boolean wantsLastValid(List<Diagnostic> errors) {
    Question<Answer> question =
        new Question<>(
            Messages.text("run.errors.title", errors.size()),
            Messages.text("run.errors.text"),
            List.of(
                new Question.Choice<>(Messages.text("run.errors.goTo"), Answer.GO_TO_ERROR),
                new Question.Choice<>(Messages.text("run.errors.last"), Answer.RUN_LAST_VALID)));
    Optional<Answer> answer = dialogs.ask(question);
    if (answer.filter(Answer.GO_TO_ERROR::equals).isPresent()) {
      reveal.accept(errors.get(0));
    }
    return answer.filter(Answer.RUN_LAST_VALID::equals).isPresent();
  }
}
