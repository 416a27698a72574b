package dev.plinth.desktop.prompt;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.ModelChoice;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The texts about drafts that are shown to users. */
final class DraftMessages {
  private DraftMessages() {}

  /** Returns the short name of a model. */
  static String modelName(ModelChoice model) {
    return switch (model.family()) {
      case BUILT_IN -> Messages.text("prompt.model.builtin");
      case GEMINI -> model.id();
      case OPENAI -> Messages.text("prompt.model.at", model.id(), model.server().orElse(""));
    };
  }

  /**
   * Returns the name of a step. The drafting step includes the number of the attempt if several
   * attempts are allowed.
   */
  static String stepText(Working now, DraftStep step) {
    String text = SentenceCase.of(step.description());
    return step == DraftStep.DRAFTING && now.attempt() > 0 && now.limit() > 1
        ? Messages.text("prompt.step.attempt", text, now.attempt(), now.limit())
        : text;
  }

  /** Returns the number of an attempt and the number of its errors, as text. */
  static String attemptSummary(Attempt attempt) {
    long errors = attempt.diagnostics().count(Severity.ERROR);
    String found =
        errors > 0
            ? Messages.text("prompt.found.errors", attempt.number(), errors)
            : Messages.text("prompt.found.sound", attempt.number());
    return attempt
        .usage()
        .map(
            tokens ->
                Messages.text(
                    "prompt.found.tokens",
                    found,
                    tokens.asked(),
                    tokens.answered(),
                    tokens.thought()))
        .orElse(found);
  }

  /** Returns a duration as text: in seconds, or in minutes and seconds from one minute on. */
  static String durationText(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60
        ? Messages.text("prompt.time.seconds", seconds)
        : Messages.text(
            "prompt.time.minutes", seconds / 60, String.format(Locale.ROOT, "%02d", seconds % 60));
  }

  /** Returns the errors and warnings of an attempt, without its notes. */
  static List<Diagnostic> problems(Attempt attempt) {
    return attempt.diagnostics().all().stream()
        .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
        .toList();
  }

  /** Returns the severity, the line and the message of a problem as one line of text. */
  static String problemLine(Diagnostic problem) {
    return Messages.text(
        "prompt.failed.line",
        problem.severity().word(),
        problem.span().start().line(),
        problem.message());
  }
}
