package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.spec.SpecWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code spec}, which prints the spec that a project was made from. */
final class SpecCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec project =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .required(true)
          .paramLabel("PROJECT")
          .type(Path.class)
          .description("The folder or zip of a generated project.")
          .build();

  SpecCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command(
            "spec",
            this,
            List.of("plinth spec shop", "plinth spec shop.zip"),
            "Print the spec that a project was made from.",
            "Later changes to the files of the project do not change its spec.")
        .addPositional(project);
  }

  @Override
  public Integer call() throws ProblemException {
    console.out().print(SpecWriter.write(new Pipeline().specOf(project.getValue())));
    return ExitCode.OK;
  }
}
