package dev.plinth.cli;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.diagnostic.Diagnostic;

/** No spec came of a prompt: why, and all that was said. */
final class DraftFailed extends Exception {
  private final ModelProblem problem;
  private final transient Prompt prompt;
  private final transient DraftOptions options;

  DraftFailed(ModelProblem problem, Prompt prompt, DraftOptions options) {
    super(problem);
    this.problem = problem;
    this.prompt = prompt;
    this.options = options;
  }

  ModelProblem problem() {
    return problem;
  }

  /** Gives the prompt and every answer, with what is wrong with it. */
  String text() {
    StringBuilder text =
        new StringBuilder("%s%n%s%n".formatted(problem.getMessage(), problem.remedy()))
            .append("\nmodel: ")
            .append(options.model())
            .append("\n\n==== prompt\n")
            .append(prompt.text())
            .append('\n');
    prompt.current().ifPresent(spec -> text.append("==== from\n").append(spec.value()));
    for (Attempt attempt : problem.attempts()) {
      text.append("\n==== answer ").append(attempt.number()).append('\n').append(attempt.answer());
      text.append("\n==== what is wrong with it\n");
      attempt.diagnostics().all().forEach(diagnostic -> text.append(line(diagnostic)).append('\n'));
    }
    return text.toString();
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
