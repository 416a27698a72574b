package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.input.InputProblem;
import dev.plinth.review.Review;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says everything that is to be said of a spec. */
final class Check implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec spec = Words.spec();
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .type(Format.class)
          .initialValue(Format.text)
          .paramLabel("text|json")
          .description("For people or for programs; text unless said otherwise.")
          .build();

  Check(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return Words.command("check", this, "Say everything that is wrong with a spec.")
        .addPositional(spec)
        .addOption(format);
  }

  @Override
  public Integer call() throws InputProblem {
    Reviewed reviewed = Reviewed.of(spec.getValue(), console, new Pipeline());
    Review review = reviewed.review();
    if (format.getValue() == Format.json) {
      console.out().print(DiagnosticJson.of(review));
    } else {
      reviewed.print(console.out(), console.colours());
    }
    return review.approved().isPresent() ? ExitCode.OK : ExitCode.REJECTED;
  }
}
