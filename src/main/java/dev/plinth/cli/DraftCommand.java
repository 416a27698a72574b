package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.problem.ProblemException;
import dev.plinth.spec.SpecText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code draft}, in which a model writes or changes a spec. */
final class DraftCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec prompt = DraftRequest.prompt();
  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .type(Path.class)
          .paramLabel("SPEC")
          .description("The spec file to write. Default: the standard output.")
          .build();
  private final OptionSpec model = DraftRequest.model();
  private final UsageOptions usage = new UsageOptions();
  private final OptionSpec from =
      OptionSpec.builder("--from")
          .type(String.class)
          .paramLabel("SPEC")
          .description("The spec to change; -o may name the same file.")
          .build();
  private final OptionSpec force = ProjectDestination.force("Replace an existing file.");

  DraftCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    CommandSpec command =
        CommonOptions.command(
                "draft",
                this,
                List.of(
                    "plinth draft \"a blog with posts (title, body)\" -o blog.json",
                    "plinth draft \"add tags to posts\" --from blog.json -o blog.json"),
                "Let a model write a spec, or change one.")
            .addPositional(prompt)
            .addOption(output)
            .addOption(model)
            .addOption(from)
            .addOption(force);
    usage.addTo(command);
    return command;
  }

  @Override
  public Integer call() throws ProblemException, DraftFailed, InterruptedException {
    String current = from.getValue();
    Path out = output.getValue();
    DraftRequest.refuseFileName(prompt.getValue());
    refuseTwoInputs(prompt.getValue(), current);
    boolean forced = force.getValue();
    boolean replace = forced || isSameFile(current, out);
    if (out != null) {
      ArtifactWriter.checkWritable(out, replace);
    }
    Draft draft =
        new DraftRequest(new Pipeline(), console, usage)
            .ask(prompt.getValue(), model.getValue(), read(current));
    if (out == null) {
      console.out().print(draft.text().value());
    } else {
      DraftRequest.write(draft, out, replace, console);
      console.printStatus("wrote " + out);
    }
    return ExitCode.OK;
  }

  private static void refuseTwoInputs(String prompt, @Nullable String current)
      throws ProblemException {
    if (prompt.equals("-") && "-".equals(current)) {
      throw new ProblemException(
          "the standard input cannot be both the prompt and the spec", "give a file for the spec");
    }
  }

  private Optional<SpecText> read(@Nullable String current) throws ProblemException {
    return current == null
        ? Optional.empty()
        : Optional.of(new SpecSource(current).read(console.in()));
  }

  private static boolean isSameFile(@Nullable String current, @Nullable Path out)
      throws ProblemException {
    if (current == null || out == null) {
      return false;
    }
    return new SpecSource(current)
        .file()
        .filter(file -> file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize()))
        .isPresent();
  }
}
