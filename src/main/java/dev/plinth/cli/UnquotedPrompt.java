package dev.plinth.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A prompt that was typed without quotes, so that each of its words is one argument.
 *
 * @param command the name of the command
 * @param words the arguments that are neither options nor values of options
 * @param options the options and their values
 */
record UnquotedPrompt(String command, List<String> words, List<String> options) {
  /** Two words can also be a mistyped command and its argument. */
  private static final int MIN_SENTENCE_WORDS = 3;

  private static final String DEFAULT_OUTPUT = " -o backend";

  /** Splits the arguments of a command into words and options. */
  static UnquotedPrompt of(CommandSpec command, List<String> arguments) {
    List<String> words = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (!PromptParameter.isOption(argument)) {
        words.add(argument);
        continue;
      }
      options.add(argument);
      OptionSpec option = command.findOption(argument);
      if (option != null && option.arity().max() > 0 && rest.hasNext()) {
        options.add(rest.next());
      }
    }
    options.remove(PromptParameter.END_OF_OPTIONS);
    return new UnquotedPrompt(command.name(), words, options);
  }

  /** Returns the command line that turns a prompt into a project. */
  static String newProject(String prompt) {
    return new UnquotedPrompt("new", List.of(prompt), List.of()).quoted();
  }

  /** Returns whether the words are more likely a sentence than a mistyped command. */
  boolean isSentence() {
    return words.size() >= MIN_SENTENCE_WORDS
        || words.stream().anyMatch(word -> word.contains(" "));
  }

  /** Returns the first word that is the name of a file; empty if there is none. */
  Optional<String> file() {
    return words.stream().filter(SpecSource::isFileName).findFirst();
  }

  /** Returns the command line with the prompt in quotes. */
  String quoted() {
    String line =
        Stream.concat(
                Stream.of("plinth", command, ShellWord.inDoubleQuotes(String.join(" ", words))),
                options.stream().map(ShellWord::of))
            .collect(Collectors.joining(" "));
    boolean needsOutput =
        command.equals("new")
            && options.stream().noneMatch(o -> o.startsWith("-o") || o.startsWith("--output"))
            && !options.contains("--run");
    return needsOutput ? line + DEFAULT_OUTPUT : line;
  }
}
