package dev.plinth.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and parameters that several commands have in common. Commands are built by calls
 * instead of annotations, since reading annotations would take longer than most commands run.
 */
final class CommonOptions {
  private CommonOptions() {}

  /**
   * Returns a new command with the option {@code --help}.
   *
   * @param action the action of the command, which returns the exit code
   * @param examples command lines for the end of the help, which work as printed; the first one is
   *     also shown if an argument is missing
   * @param description the paragraphs of the description
   */
  static CommandSpec command(
      String name, Callable<Integer> action, List<String> examples, String... description) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(action).name(name).addOption(help());
    command
        .usageMessage()
        .description(description)
        .synopsisHeading("Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .footerHeading(examples.size() == 1 ? "%nExample:%n" : "%nExamples:%n")
        .footer(examples.stream().map(example -> "  " + example).toArray(String[]::new))
        .sortOptions(false);
    return command;
  }

  /** Returns the first example of a command. */
  static String example(CommandSpec command) {
    return command.usageMessage().footer()[0].strip();
  }

  /** Returns the parameter for the spec that a command reads. */
  static PositionalParamSpec spec() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .paramLabel("SPEC")
        .type(String.class)
        .description("The spec file; - reads the standard input.")
        .build();
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }
}
