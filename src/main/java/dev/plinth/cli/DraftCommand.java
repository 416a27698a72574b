package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.OutputProblem;
import dev.plinth.input.InputProblem;
import dev.plinth.spec.SpecText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Has a model write a spec, or change one. */
final class DraftCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec prompt = DraftRequest.prompt();
  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .type(Path.class)
          .paramLabel("SPEC")
          .description("Where to; the standard output unless said otherwise.")
          .build();
  private final OptionSpec model = DraftRequest.model();
  private final OptionSpec from =
      OptionSpec.builder("--from")
          .type(String.class)
          .paramLabel("SPEC")
          .description("The spec that the prompt is to change; -o may name it again.")
          .build();
  private final OptionSpec force = ProjectDestination.force("Replace a file.");

  DraftCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command("draft", this, "Have a model write a spec, or change one.")
        .addPositional(prompt)
        .addOption(output)
        .addOption(model)
        .addOption(from)
        .addOption(force);
  }

  @Override
  public Integer call() throws InputProblem, OutputProblem, DraftFailed, InterruptedException {
    String current = from.getValue();
    Path out = output.getValue();
    refuseTwoInputs(prompt.getValue(), current);
    boolean forced = force.getValue();
    boolean replace = forced || isTheSame(current, out);
    if (out != null) {
      ArtifactWriter.requirePlace(out, replace);
    }
    Draft draft =
        new DraftRequest(new Pipeline(), console)
            .ask(prompt.getValue(), model.getValue(), read(current));
    if (out == null) {
      console.out().print(draft.text().value());
    } else {
      DraftRequest.write(draft, out, replace, console);
      console.tell("wrote " + out);
    }
    return ExitCode.OK;
  }

  private static void refuseTwoInputs(String words, @Nullable String current) throws InputProblem {
    if (words.equals("-") && "-".equals(current)) {
      throw new InputProblem(
          "the standard input cannot be both the prompt and the spec", "name a file for one");
    }
  }

  private Optional<SpecText> read(@Nullable String current) throws InputProblem {
    return current == null
        ? Optional.empty()
        : Optional.of(new SpecSource(current).read(console.in()));
  }

  private static boolean isTheSame(@Nullable String current, @Nullable Path out)
      throws InputProblem {
    if (current == null || out == null) {
      return false;
    }
    return new SpecSource(current)
        .file()
        .filter(file -> file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize()))
        .isPresent();
  }
}
