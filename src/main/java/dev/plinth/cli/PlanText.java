package dev.plinth.cli;

import dev.plinth.evolution.OpenQuestion;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Step;
import java.util.List;

/**
 * Prints a plan for people: one line for each step, with its grade and its lock, and the open
 * questions with the options that answer them.
 *
 * @param colours the colours
 */
record PlanText(TerminalColours colours) {
  private static final int GRADE_WIDTH = 8;

  /** Returns the plan, several lines with a line break at the end. */
  String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (Step step : plan.steps()) {
      String grade = step.grade().word();
      String padded = grade + " ".repeat(GRADE_WIDTH - grade.length());
      text.append("  ")
          .append(
              step.grade() == dev.plinth.evolution.Grade.REFUSE
                  ? colours.error(padded)
                  : colours.bold(padded))
          .append(TerminalText.line(step.words()))
          .append(" [")
          .append(step.lock().words())
          .append("]\n");
    }
    plan.questions().forEach(question -> text.append(of(question)));
    return text.append(summary(plan)).append('\n').toString();
  }

  /** Returns a question with the options that answer it, several lines. */
  String of(OpenQuestion question) {
    StringBuilder text = new StringBuilder();
    text.append("  ")
        .append(colours.bold("question"))
        .append(' ')
        .append(TerminalText.line(question.words()))
        .append('\n');
    int width =
        question.options().stream().map(PlanText::flag).mapToInt(String::length).max().orElse(0);
    for (OpenQuestion.Option option : question.options()) {
      String flag = flag(option);
      text.append("    ")
          .append(flag)
          .append(" ".repeat(width - flag.length() + 2))
          .append(TerminalText.line(option.words()))
          .append('\n');
    }
    if (!question.hint().isEmpty()) {
      text.append("    or ").append(TerminalText.line(question.hint())).append('\n');
    }
    return text.toString();
  }

  /** Returns the option of the command line, quoted for a shell. */
  static String flag(OpenQuestion.Option option) {
    return option.flag() + ' ' + word(option.value());
  }

  /** Returns a word of a command line. In an option, {@code =} needs no quotes. */
  private static String word(String value) {
    return value.matches("[A-Za-z0-9_.=-]+") ? value : ShellWord.of(value);
  }

  /** Returns one line about the whole plan. */
  static String summary(Plan plan) {
    List<Step> refused = plan.refused();
    if (!refused.isEmpty()) {
      return "plan: refused, %s".formatted(count(refused.size(), "step has", "steps have"))
          + " no meaning";
    }
    if (!plan.questions().isEmpty()) {
      return "plan: %s"
          .formatted(count(plan.questions().size(), "open question", "open questions"));
    }
    if (plan.revision().isEmpty()) {
      return plan.steps().isEmpty()
          ? "plan: the database stays as it is"
          : "plan: %s, the database stays as it is"
              .formatted(count(plan.steps().size(), "step", "steps"));
    }
    return "plan: %s, revision %s after %s"
        .formatted(
            count(plan.steps().size(), "step", "steps"),
            plan.revision().get().id(),
            plan.revision().get().previous());
  }

  private static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : number + " " + many;
  }
}
