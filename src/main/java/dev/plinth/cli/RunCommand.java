package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import dev.plinth.run.DataChoice;
import dev.plinth.run.DataOptions;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code run}, which runs the backend of a spec in Docker. */
final class RunCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  private final Console console;
  private final PositionalParamSpec spec = CommonOptions.spec();
  private final OptionSpec port =
      OptionSpec.builder("--port")
          .type(Integer.class)
          .paramLabel("N")
          .description("The port on 127.0.0.1. Default: 8000, or a free port if 8000 is taken.")
          .build();
  private final OptionSpec fresh =
      flag("--fresh", "Begin with an empty database; existing data becomes a snapshot.");
  private final OptionSpec detach =
      flag("--detach", "Return when the backend answers; it runs until plinth stop.");

  private final OptionSpec dataOf =
      OptionSpec.builder("--data-of")
          .type(String.class)
          .paramLabel("OLD")
          .description("The project name whose data is copied first, for a spec with another name.")
          .build();
  private final OptionSpec snapshot =
      flag("--snapshot", "Copy a database of more than 2 GiB too before its tables change.");
  private final AnswerOptions answers = new AnswerOptions();

  RunCommand(Console console) {
    this.console = console;
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  CommandSpec command() {
    return answers.addTo(
        CommonOptions.command(
                "run",
                this,
                List.of(
                    "plinth run shop.json",
                    "plinth run shop.json --detach --rename Owner.phone=mobile"),
                "Build the backend of a spec and start it in Docker.",
                "Ctrl-C stops it. Its data is kept, and used again by the next run. If the tables"
                    + " changed, the plan is shown, the database is copied, and the tables of the"
                    + " data follow the spec.")
            .addPositional(spec)
            .addOption(port)
            .addOption(fresh)
            .addOption(detach)
            .addOption(dataOf)
            .addOption(snapshot));
  }

  @Override
  public Integer call() throws ProblemException, DockerProblem, InterruptedException {
    RunOptions options = options();
    Pipeline pipeline = new Pipeline();
    ReviewedSpec reviewed = ReviewedSpec.of(spec.getValue(), console, pipeline);
    reviewed.print(console.err(), console.colours());
    Review review = reviewed.review();
    if (review.approved().isEmpty()) {
      return ExitCode.REJECTED;
    }
    ApprovedSpec next = review.approved().get();
    RunFollower follower = new RunFollower(pipeline, console);
    follower.run(pipeline.compile(next), options.withData(data(pipeline, next)));
    return ExitCode.OK;
  }

  private DataOptions data(Pipeline pipeline, ApprovedSpec next) throws ProblemException {
    Answers given = answers.answers();
    DataChoice choice = pipeline.keepData(next, new RunPlanReview(console, pipeline, given));
    return new DataOptions(
        choice,
        !given.all().isEmpty(),
        Optional.ofNullable(dataOf.getValue()),
        snapshot.getValue());
  }

  private RunOptions options() throws ProblemException {
    Integer number = port.getValue();
    if (number != null && (number < 1 || number > MAX_PORT)) {
      throw new ProblemException(
          number + " is not a port", "choose a number from 1 to " + MAX_PORT);
    }
    OptionalInt chosen = number == null ? OptionalInt.empty() : OptionalInt.of(number);
    return new RunOptions(chosen, fresh.getValue(), detach.getValue());
  }
}
