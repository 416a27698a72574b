package dev.plinth.cli;

import dev.plinth.spec.SpecSchema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code schema}, which prints the JSON Schema for editors and other programs. */
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command(
        "schema", this, List.of("plinth schema"), "Print the JSON Schema of spec 1.0.");
  }

  @Override
  public Integer call() {
    console.out().print(SpecSchema.text());
    return ExitCode.OK;
  }
}
