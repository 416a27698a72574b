package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.Review;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code check}, which reports all problems of a spec. */
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec spec = CommonOptions.spec();
  private final OptionSpec format = ReportFormat.option();

  CheckCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command(
            "check",
            this,
            List.of("plinth check shop.json", "plinth check shop.json --format json"),
            "Report all problems of a spec.")
        .addPositional(spec)
        .addOption(format);
  }

  @Override
  public Integer call() throws ProblemException {
    ReviewedSpec reviewed = ReviewedSpec.of(spec.getValue(), console, new Pipeline());
    Review review = reviewed.review();
    if (format.getValue() == ReportFormat.json) {
      console.out().print(DiagnosticJson.of(review));
    } else {
      reviewed.print(console.out(), console.colours());
    }
    return review.approved().isPresent() ? ExitCode.OK : ExitCode.REJECTED;
  }
}
