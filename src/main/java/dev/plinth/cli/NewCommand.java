package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.OutputProblem;
import dev.plinth.input.InputProblem;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The whole way: from a prompt to a project, and where that is wanted to what answers. */
final class NewCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec prompt = DraftRequest.prompt();
  private final OptionSpec output = ProjectDestination.option(false);
  private final OptionSpec spec =
      OptionSpec.builder("--spec")
          .type(Path.class)
          .paramLabel("SPEC")
          .description("Keep the spec there too.")
          .build();
  private final OptionSpec run =
      OptionSpec.builder("--run")
          .type(boolean.class)
          .initialValue(false)
          .description("Build and start it in Docker; -o is not needed then.")
          .build();
  private final OptionSpec model = DraftRequest.model();
  private final OptionSpec force =
      ProjectDestination.force(
          "Replace a spec, a zip, or a folder that holds a generated project and nothing else.");

  NewCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command("new", this, "Turn a prompt into a project.")
        .addPositional(prompt)
        .addOption(output)
        .addOption(spec)
        .addOption(run)
        .addOption(model)
        .addOption(force);
  }

  @Override
  public Integer call()
      throws InputProblem, OutputProblem, DraftFailed, DockerProblem, InterruptedException {
    Path out = output.getValue();
    Path text = spec.getValue();
    boolean start = run.getValue();
    boolean replace = force.getValue();
    refuse(out, text, start);
    look(out, text, replace);
    Pipeline pipeline = new Pipeline();
    Draft draft =
        new DraftRequest(pipeline, console)
            .ask(prompt.getValue(), model.getValue(), Optional.empty());
    if (text != null) {
      DraftRequest.write(draft, text, replace, console);
      console.tell("the spec is in " + text);
    }
    if (out != null) {
      new ProjectDestination(out, replace)
          .write(pipeline, draft.approved().spec(), draft.project(), console);
    }
    if (start) {
      RunOptions options = new RunOptions(OptionalInt.empty(), false, false);
      new RunFollower(pipeline, console).run(draft.project(), options);
    }
    return ExitCode.OK;
  }

  private static void refuse(@Nullable Path out, @Nullable Path text, boolean start)
      throws InputProblem {
    if (out == null && !start) {
      throw new InputProblem("it is not said where to", "name a place (-o OUT), or --run it");
    }
    if (out != null && text != null && overlap(out, text)) {
      throw new InputProblem(
          "the spec %s lies in the project %s".formatted(text, out), "name another place for it");
    }
  }

  private static void look(@Nullable Path out, @Nullable Path text, boolean replace)
      throws OutputProblem {
    if (out != null) {
      new ProjectDestination(out, replace).requireFree();
    }
    if (text != null) {
      ArtifactWriter.requirePlace(text, replace);
    }
  }

  private static boolean overlap(Path out, Path text) {
    return text.toAbsolutePath().normalize().startsWith(out.toAbsolutePath().normalize());
  }
}
