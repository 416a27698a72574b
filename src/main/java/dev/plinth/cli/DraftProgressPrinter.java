package dev.plinth.cli;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftStep;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.util.List;

/** Prints the progress of a draft, one line for each event. */
final class DraftProgressPrinter implements DraftListener {
  private final Console console;

  DraftProgressPrinter(Console console) {
    this.console = console;
  }

  @Override
  public void stepStarted(DraftStep step) {
    console.printStatus(step.description());
  }

  @Override
  public void attemptStarted(int number, int limit) {
    if (number > 1) {
      console.printStatus("  attempt %d of %d".formatted(number, limit));
    }
  }

  @Override
  public void attemptFinished(Attempt attempt) {
    List<Diagnostic> errors = attempt.diagnostics().errors();
    if (!errors.isEmpty()) {
      String count = Severity.ERROR.counted(errors.size());
      console.printStatus("  the model reply has %s: %s".formatted(count, errors.get(0).message()));
    }
  }

  @Override
  public void notice(String sentence) {
    console.printStatus("note: " + sentence);
  }
}
