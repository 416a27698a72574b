package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.OpenQuestion;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import java.nio.file.Path;
import java.util.Optional;

/** Shows a plan, and asks its questions at a terminal. */
final class PlanDialog {
  private final Console console;
  private final Pipeline pipeline;
  private final Former former;
  private final ApprovedSpec next;

  PlanDialog(Console console, Pipeline pipeline, Former former, ApprovedSpec next) {
    this.console = console;
    this.pipeline = pipeline;
    this.former = former;
    this.next = next;
  }

  /** Returns the plan after all questions were asked, or none could be. It has been printed. */
  Plan plan(Answers given) throws ProblemException {
    Answers answers = given;
    Plan plan = pipeline.plan(former, next, answers);
    PlanText text = new PlanText(new TerminalColours(console.colours()));
    while (console.isInteractive() && plan.refused().isEmpty() && !plan.questions().isEmpty()) {
      OpenQuestion question = plan.questions().get(0);
      console.err().print(text.of(question));
      Optional<Answer> answer = ask(question);
      if (answer.isEmpty()) {
        break;
      }
      Answers more = answers.and(answer.get());
      try {
        plan = pipeline.plan(former, next, more);
        answers = more;
      } catch (ProblemException e) {
        console.printError(e.problem().message(), e.problem().remedy());
      }
    }
    console.out().print(text.of(plan));
    console.out().flush();
    return plan;
  }

  /** Returns whether the user wants the project to be written; true if nobody can be asked. */
  boolean confirm(Path out) {
    if (!console.isInteractive()) {
      return true;
    }
    String answer = console.readLine("write %s? [y/N] ".formatted(out));
    return answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
  }

  /**
   * Returns the answer that the user types: an option as it is shown, or the number of one. Empty
   * if the user types nothing.
   */
  private Optional<Answer> ask(OpenQuestion question) {
    while (true) {
      String typed =
          console.readLine("answer [1-%d, or an option]: ".formatted(question.options().size()));
      if (typed.isBlank()) {
        return Optional.empty();
      }
      try {
        return Optional.of(parse(question, typed.strip()));
      } catch (ProblemException e) {
        console.printError(e.problem().message(), e.problem().remedy());
      }
    }
  }

  private static Answer parse(OpenQuestion question, String typed) throws ProblemException {
    if (typed.matches("[1-9]")) {
      int number = Integer.parseInt(typed);
      if (number <= question.options().size()) {
        OpenQuestion.Option option = question.options().get(number - 1);
        return Answers.parse(kind(option.flag()), option.value());
      }
    }
    String[] words = typed.split("\\s+", 2);
    if (words.length < 2) {
      throw new ProblemException("cannot read " + typed, "type a number, or an option as shown");
    }
    return Answers.parse(kind(words[0]), words[1]);
  }

  private static Kind kind(String flag) throws ProblemException {
    return Kind.ofFlag(flag)
        .orElseThrow(
            () ->
                new ProblemException(
                    "there is no option " + flag, "type a number, or an option as shown"));
  }
}
