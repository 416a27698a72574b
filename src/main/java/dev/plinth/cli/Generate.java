package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.artifact.Artifact;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderWriter;
import dev.plinth.artifact.OutputProblem;
import dev.plinth.input.InputProblem;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Generates the project of a spec, to a folder or a zip. */
final class Generate implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec spec = Words.spec();
  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .required(true)
          .type(Path.class)
          .paramLabel("OUT")
          .description("Where to: a name that ends in .zip gives a zip, any other a folder.")
          .build();
  private final OptionSpec force =
      OptionSpec.builder("--force")
          .type(boolean.class)
          .initialValue(false)
          .description(
              "Replace a zip, or a folder that holds a generated project and nothing else.")
          .build();

  Generate(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return Words.command(
            "generate",
            this,
            "Generate the project of a spec, as a folder or a zip.",
            "What stood there before is replaced as a whole or not at all. A spec that is rejected"
                + " writes nothing.")
        .addPositional(spec)
        .addOption(output)
        .addOption(force);
  }

  @Override
  public Integer call() throws InputProblem, OutputProblem, InterruptedException {
    Pipeline pipeline = new Pipeline();
    Reviewed reviewed = Reviewed.of(spec.getValue(), console, pipeline);
    reviewed.print(console.err(), console.colours());
    Review review = reviewed.review();
    if (review.approved().isEmpty()) {
      console.err().print("nothing was written\n");
      return ExitCode.REJECTED;
    }
    Path out = output.getValue();
    refuseToReplaceSpec(reviewed.source(), out);
    write(pipeline, review.approved().get(), out);
    return ExitCode.OK;
  }

  private static void refuseToReplaceSpec(SpecSource source, Path out)
      throws InputProblem, OutputProblem {
    Optional<Path> file = source.file();
    try {
      if (file.isEmpty() || !Files.exists(out)) {
        return;
      }
      Path spec = file.get().toRealPath();
      if (spec.startsWith(out.toRealPath())) {
        throw new OutputProblem(
            "cannot write %s: it %s the spec itself"
                .formatted(out, spec.equals(out.toRealPath()) ? "is" : "holds"),
            "name another place");
      }
    } catch (IOException e) {
      return; // whoever writes there will meet the same fault and find the words
    }
  }

  private void write(Pipeline pipeline, ApprovedSpec approved, Path out)
      throws OutputProblem, InterruptedException {
    boolean replace = force.getValue();
    Project project = pipeline.compile(approved);
    Artifact zip = pipeline.pack(project);
    boolean packed = out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    try (Cancellation cancellation = new Cancellation(Thread.currentThread())) {
      cancellation.begin();
      if (packed) {
        ArtifactWriter.write(zip, out, replace);
      } else {
        FolderWriter.write(project, out, replace);
      }
    }
    console.out().print(new Outcome(approved.spec(), project, zip, out, packed).text());
  }
}
