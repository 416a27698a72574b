package dev.plinth.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The words that several commands know. Commands are described by calls and not by annotations:
 * reading those would take longer than what most commands do.
 */
final class CommonOptions {
  private CommonOptions() {}

  /** Begins a command that does this. */
  static CommandSpec command(String name, Callable<Integer> work, String... description) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(work).name(name).addOption(help());
    command
        .usageMessage()
        .description(description)
        .synopsisHeading("Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("")
        .sortOptions(false);
    return command;
  }

  /** The spec that a command works on. */
  static PositionalParamSpec spec() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .paramLabel("SPEC")
        .type(String.class)
        .description("The spec; - reads it from the standard input.")
        .build();
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }
}
