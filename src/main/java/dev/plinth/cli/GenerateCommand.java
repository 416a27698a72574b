package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code generate}, which writes the project of a spec to a folder or a zip. */
final class GenerateCommand implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec spec = CommonOptions.spec();
  private final OptionSpec output = ProjectDestination.option(true);
  private final OptionSpec force =
      ProjectDestination.force(
          "Replace an existing zip, or a folder with a generated project and nothing else. Edits of"
              + " generated files are lost, evolve keeps them. Files of your own are never touched:"
              + " a folder that has some is refused.");

  GenerateCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command(
            "generate",
            this,
            List.of("plinth generate shop.json -o shop", "plinth generate shop.json -o shop.zip"),
            "Generate the project of a spec, as a folder or a zip.",
            "An existing output is replaced as a whole or not at all. Nothing is written for a"
                + " rejected spec.")
        .addPositional(spec)
        .addOption(output)
        .addOption(force);
  }

  @Override
  public Integer call() throws ProblemException, InterruptedException {
    Pipeline pipeline = new Pipeline();
    ReviewedSpec reviewed = ReviewedSpec.of(spec.getValue(), console, pipeline);
    reviewed.print(console.err(), console.colours());
    Review review = reviewed.review();
    if (review.approved().isEmpty()) {
      console.printStatus("nothing was written");
      return ExitCode.REJECTED;
    }
    Path out = output.getValue();
    refuseToReplaceSpec(reviewed.source(), out);
    ApprovedSpec approved = review.approved().get();
    new ProjectDestination(out, force.getValue())
        .write(pipeline, approved.spec(), pipeline.compile(approved), console);
    return ExitCode.OK;
  }

  private static void refuseToReplaceSpec(SpecSource source, Path out) throws ProblemException {
    Optional<Path> file = source.file();
    try {
      if (file.isEmpty() || !Files.exists(out)) {
        return;
      }
      Path spec = file.get().toRealPath();
      if (spec.startsWith(out.toRealPath())) {
        throw new ProblemException(
            "cannot write %s: it %s the spec itself"
                .formatted(out, spec.equals(out.toRealPath()) ? "is" : "contains"),
            "choose another path");
      }
    } catch (IOException e) {
      return; // writing will fail for the same reason, with a message
    }
  }
}
