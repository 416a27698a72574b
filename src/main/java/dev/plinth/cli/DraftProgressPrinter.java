package dev.plinth.cli;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftStep;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.util.List;

/** Shows how a draft goes on, a line for each thing. */
final class DraftProgressPrinter implements DraftListener {
  private final Console console;

  DraftProgressPrinter(Console console) {
    this.console = console;
  }

  @Override
  public void step(DraftStep step) {
    console.tell(step.words());
  }

  @Override
  public void attempt(int number, int limit) {
    if (number > 1) {
      console.tell("  attempt %d of %d".formatted(number, limit));
    }
  }

  @Override
  public void answered(Attempt attempt) {
    List<Diagnostic> errors = attempt.diagnostics().errors();
    if (!errors.isEmpty()) {
      String count = Severity.ERROR.counted(errors.size());
      console.tell("  its answer has %s: %s".formatted(count, errors.get(0).message()));
    }
  }

  @Override
  public void notice(String sentence) {
    console.tell("note: " + sentence);
  }
}
