package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.input.InputProblem;
import dev.plinth.project.Project;
import dev.plinth.review.Review;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Runs the backend of a spec in Docker, and follows what it says until somebody stops it. */
final class RunCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Console console;
  private final PositionalParamSpec spec = CommonOptions.spec();
  private final OptionSpec port =
      OptionSpec.builder("--port")
          .type(Integer.class)
          .paramLabel("N")
          .description("The port on 127.0.0.1; 8000 or a free one unless said otherwise.")
          .build();
  private final OptionSpec fresh = flag("--fresh", "Delete the data of these tables first.");
  private final OptionSpec detach =
      flag("--detach", "Come back when it answers, and let it run until plinth stop.");

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
    return CommonOptions.command(
            "run",
            this,
            "Build and start the backend of a spec in Docker.",
            "Ctrl-C stops it. Its data is kept for the next time, as long as the tables stay the"
                + " same.")
        .addPositional(spec)
        .addOption(port)
        .addOption(fresh)
        .addOption(detach);
  }

  @Override
  public Integer call() throws InputProblem, DockerProblem, InterruptedException {
    RunOptions options = options();
    Pipeline pipeline = new Pipeline();
    ReviewedSpec reviewed = ReviewedSpec.of(spec.getValue(), console, pipeline);
    reviewed.print(console.err(), console.colours());
    Review review = reviewed.review();
    if (review.approved().isEmpty()) {
      return ExitCode.REJECTED;
    }
    Project project = pipeline.compile(review.approved().get());
    new RunFollower(pipeline, console).run(project, options);
    return ExitCode.OK;
  }

  private RunOptions options() throws InputProblem {
    Integer wanted = port.getValue();
    if (wanted != null && (wanted < 1 || wanted > HIGHEST_PORT)) {
      throw new InputProblem(
          "there is no port " + wanted, "give a number from 1 to " + HIGHEST_PORT);
    }
    OptionalInt chosen = wanted == null ? OptionalInt.empty() : OptionalInt.of(wanted);
    return new RunOptions(chosen, fresh.getValue(), detach.getValue());
  }
}
