package dev.plinth.desktop.prompt;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.ModelChoice;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.SentenceCase;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is said of drafts, in the words of users. */
final class DraftMessages {
  private DraftMessages() {}

  /** Gives the name of a model in a few words. */
  static String model(ModelChoice model) {
    return switch (model.family()) {
      case BUILT_IN -> Messages.text("prompt.model.builtin");
      case GEMINI -> model.id();
      case OPENAI ->
          Messages.text(
              "prompt.model.at", model.id(), model.baseUrl().map(URI::getAuthority).orElse(""));
    };
  }

  /** Gives what a step is, with how often the model was asked where that says something. */
  static String step(Working now, DraftStep step) {
    String words = SentenceCase.of(step.words());
    return step == DraftStep.DRAFTING && now.attempt() > 0 && now.limit() > 1
        ? Messages.text("prompt.step.attempt", words, now.attempt(), now.limit())
        : words;
  }

  /** Gives which answer it is and how much is wrong with it. */
  static String found(Attempt attempt) {
    long errors = attempt.diagnostics().count(Severity.ERROR);
    return errors > 0
        ? Messages.text("prompt.found.errors", attempt.number(), errors)
        : Messages.text("prompt.found.sound", attempt.number());
  }

  /** Gives a time in seconds, or in minutes and seconds. */
  static String time(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60
        ? Messages.text("prompt.time.seconds", seconds)
        : Messages.text(
            "prompt.time.minutes", seconds / 60, String.format(Locale.ROOT, "%02d", seconds % 60));
  }

  /** Gives what is wrong with an answer, what was only noted left out. */
  static List<Diagnostic> faults(Attempt attempt) {
    return attempt.diagnostics().all().stream()
        .filter(fault -> fault.severity() != Severity.NOTE)
        .toList();
  }

  /** Gives what is wrong, with its weight and its place. */
  static String fault(Diagnostic fault) {
    return Messages.text(
        "prompt.failed.line",
        fault.severity().word(),
        fault.span().start().line(),
        fault.message());
  }
}
