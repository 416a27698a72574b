package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code plan}, which shows what would happen if a project followed a spec. */
final class PlanCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec spec = CommonOptions.spec();
  private final OptionSpec from =
      OptionSpec.builder("--from")
          .required(true)
          .type(String.class)
          .paramLabel("FORMER")
          .description("The former project, a folder or a zip, or its spec.")
          .build();
  private final OptionSpec was = FormerSource.was();
  private final OptionSpec format = ReportFormat.option();
  private final AnswerOptions answers = new AnswerOptions();

  PlanCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return answers.addTo(
        CommonOptions.command(
                "plan",
                this,
                List.of(
                    "plinth plan shop.json --from shop",
                    "plinth plan shop.json --from shop --rename Owner.phone=mobile"),
                "Show what would happen if a project followed a changed spec.",
                "Each step has a grade. free: it always succeeds. check: it succeeds if the stored"
                    + " rows allow it; otherwise nothing changes. answer: it needs one of the"
                    + " options below. refuse: it has no meaning.")
            .addPositional(spec)
            .addOption(from)
            .addOption(format)
            .addOption(was));
  }

  @Override
  public Integer call() throws ProblemException {
    Pipeline pipeline = new Pipeline();
    ReviewedSpec reviewed = ReviewedSpec.of(spec.getValue(), console, pipeline);
    Optional<ApprovedSpec> approved = reviewed.review().approved();
    if (approved.isEmpty()) {
      reviewed.print(console.err(), console.colours());
      return ExitCode.REJECTED;
    }
    Former former = FormerSource.read(from.getValue(), was.getValue(), console, pipeline);
    Plan plan = pipeline.plan(former, approved.get(), answers.answers());
    console
        .out()
        .print(
            format.getValue() == ReportFormat.json
                ? PlanJson.of(plan)
                : new PlanText(new TerminalColours(console.colours())).of(plan));
    return plan.isReady() ? ExitCode.OK : ExitCode.REJECTED;
  }
}
