package dev.plinth.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the error in the arguments of a command line, and the arguments to type instead. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandSpec command = exception.getCommandLine().getCommandSpec();
    if (exception instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
      console.printError(
          "missing argument: " + names, "for example: " + CommonOptions.example(command));
    } else if (exception instanceof UnmatchedArgumentException unmatched) {
      printUnmatched(unmatched, command, List.of(arguments));
    } else {
      printInvalid(exception, command);
    }
    return ExitCode.USAGE_OR_FILE;
  }

  private void printInvalid(ParameterException exception, CommandSpec command) {
    ArgSpec argument = exception.getArgSpec();
    console.printError(
        argument == null
            ? String.valueOf(exception.getMessage())
            : "%s is not a valid value for %s".formatted(exception.getValue(), name(argument)),
        help(command));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.shortestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private void printUnmatched(
      UnmatchedArgumentException exception, CommandSpec command, List<String> arguments) {
    String first = exception.getUnmatched().get(0);
    String suggestion =
        exception.getSuggestions().stream()
            .filter(similar -> first.startsWith(similar.substring(0, 1)))
            .findFirst()
            .map("did you mean %s? "::formatted)
            .orElse("");
    if (PromptParameter.isOption(first)) {
      console.printError("there is no option " + first, suggestion + help(command));
    } else if (command.parent() == null) {
      console.printError(
          "there is no command " + first,
          missingCommand(command, arguments, suggestion).orElse(suggestion + help(command)));
    } else {
      printTooMany(
          first, UnquotedPrompt.of(command, arguments.subList(1, arguments.size())), command);
    }
  }

  /**
   * Returns the command line to type if the arguments are a prompt or a file without a command;
   * empty if the first argument is a mistyped command.
   */
  private static Optional<String> missingCommand(
      CommandSpec root, List<String> arguments, String suggestion) {
    UnquotedPrompt prompt =
        UnquotedPrompt.of(
            requireNonNull(root.subcommands().get("new")).getCommandSpec(), arguments);
    Optional<String> file = prompt.file();
    if (file.isPresent()) {
      boolean isFirst = file.get().equals(arguments.get(0));
      return isFirst || suggestion.isEmpty()
          ? file.map(SpecSource::commandsForFile)
          : Optional.empty();
    }
    return prompt.isSentence() || (prompt.words().size() > 1 && suggestion.isEmpty())
        ? Optional.of("to turn a prompt into a project: " + prompt.quoted())
        : Optional.empty();
  }

  private void printTooMany(String first, UnquotedPrompt prompt, CommandSpec command) {
    boolean takesPrompt =
        command.positionalParameters().stream()
            .anyMatch(parameter -> parameter.paramLabel().equals(DraftRequest.PROMPT));
    if (takesPrompt && prompt.file().isEmpty()) {
      console.printError(
          "the prompt is not in quotes", "put the prompt in quotes: " + prompt.quoted());
    } else if (prompt.isSentence() && prompt.file().isEmpty()) {
      console.printError(
          "unexpected argument " + first,
          "to turn a prompt into a project: "
              + UnquotedPrompt.newProject(String.join(" ", prompt.words())));
    } else {
      console.printError("unexpected argument " + first, help(command));
    }
  }

  private static String help(CommandSpec command) {
    String kind = command.parent() == null ? "commands" : "arguments";
    return "%s --help lists all %s and options".formatted(command.qualifiedName(), kind);
  }
}
