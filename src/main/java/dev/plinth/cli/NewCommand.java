package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.PlanReview;
import dev.plinth.problem.ProblemException;
import dev.plinth.run.DataOptions;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code new}, which turns a prompt into a project and may run it. */
final class NewCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec prompt = DraftRequest.prompt();
  private final OptionSpec output = ProjectDestination.option(false);
  private final OptionSpec spec =
      OptionSpec.builder("--spec")
          .type(Path.class)
          .paramLabel("SPEC")
          .description("The file to save the spec in too.")
          .build();
  private final OptionSpec run =
      OptionSpec.builder("--run")
          .type(boolean.class)
          .initialValue(false)
          .description("Build the project and start it in Docker; -o is then optional.")
          .build();
  private final OptionSpec model = DraftRequest.model();
  private final UsageOptions usage = new UsageOptions();
  private final OptionSpec force =
      ProjectDestination.force(
          "Replace an existing spec, zip, or folder with a generated project and nothing else.");

  NewCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    CommandSpec command =
        CommonOptions.command(
                "new",
                this,
                List.of(
                    "plinth new \"a blog with posts (title, body)\" -o blog",
                    "plinth new \"a blog with posts (title, body)\" --run"),
                "Turn a prompt into a project.")
            .addPositional(prompt)
            .addOption(output)
            .addOption(spec)
            .addOption(run)
            .addOption(model)
            .addOption(force);
    usage.addTo(command);
    return command;
  }

  @Override
  public Integer call() throws ProblemException, DraftFailed, DockerProblem, InterruptedException {
    Path out = output.getValue();
    Path specFile = spec.getValue();
    boolean start = run.getValue();
    boolean replace = force.getValue();
    DraftRequest.refuseFileName(prompt.getValue());
    checkOptions(out, specFile, start);
    checkWritable(out, specFile, replace);
    Pipeline pipeline = new Pipeline();
    Draft draft =
        new DraftRequest(pipeline, console, usage)
            .ask(prompt.getValue(), model.getValue(), Optional.empty());
    if (specFile != null) {
      DraftRequest.write(draft, specFile, replace, console);
      console.printStatus("wrote " + specFile);
    }
    if (out != null) {
      new ProjectDestination(out, replace)
          .write(pipeline, draft.approved().spec(), draft.project(), console);
    }
    if (start) {
      PlanReview review = new RunPlanReview(console, pipeline, Answers.NONE);
      DataOptions data = new DataOptions(pipeline.keepData(draft.approved(), review));
      new RunFollower(pipeline, console).run(draft.project(), RunOptions.DEFAULTS.withData(data));
    }
    return ExitCode.OK;
  }

  private static void checkOptions(@Nullable Path out, @Nullable Path specFile, boolean start)
      throws ProblemException {
    if (out == null && !start) {
      throw new ProblemException(
          "no output is given", "add -o OUT for a folder or a zip, or --run to start it in Docker");
    }
    if (out != null && specFile != null && isInside(specFile, out)) {
      throw new ProblemException(
          "the spec file %s is inside the project %s".formatted(specFile, out),
          "choose another path for the spec file");
    }
  }

  private static void checkWritable(@Nullable Path out, @Nullable Path specFile, boolean replace)
      throws ProblemException {
    if (out != null) {
      new ProjectDestination(out, replace).checkWritable();
    }
    if (specFile != null) {
      ArtifactWriter.checkWritable(specFile, replace);
    }
  }

  private static boolean isInside(Path specFile, Path out) {
    return specFile.toAbsolutePath().normalize().startsWith(out.toAbsolutePath().normalize());
  }
}
