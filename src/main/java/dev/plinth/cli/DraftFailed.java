package dev.plinth.cli;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.problem.ProblemException;

/** Thrown when no spec could be drafted. Keeps the prompt and the model replies for a report. */
final class DraftFailed extends ProblemException {
  private final ModelProblem failure;
  private final transient Prompt prompt;
  private final transient DraftOptions options;

  DraftFailed(ModelProblem failure, Prompt prompt, DraftOptions options) {
    super(failure.problem(), failure);
    this.failure = failure;
    this.prompt = prompt;
    this.options = options;
  }

  /** Returns the prompt, and every model reply with its diagnostics. */
  String report() {
    StringBuilder report =
        new StringBuilder("%s%n%s%n".formatted(problem().message(), problem().remedy()))
            .append("\nmodel: ")
            .append(options.model())
            .append("\n\n==== prompt\n")
            .append(prompt.text())
            .append('\n');
    prompt.current().ifPresent(spec -> report.append("==== spec to change\n").append(spec.value()));
    for (Attempt attempt : failure.attempts()) {
      report.append("\n==== reply ").append(attempt.number()).append('\n').append(attempt.reply());
      report.append("\n==== diagnostics\n");
      attempt
          .diagnostics()
          .all()
          .forEach(diagnostic -> report.append(line(diagnostic)).append('\n'));
    }
    return report.toString();
  }

  private static String line(Diagnostic diagnostic) {
    return "%d:%d %s %s: %s"
        .formatted(
            diagnostic.span().start().line(),
            diagnostic.span().start().column(),
            diagnostic.severity().word(),
            diagnostic.pointer(),
            diagnostic.message());
  }
}
