package dev.plinth.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Distinguishes prompts from options. A pasted prompt may be a list, which begins with a dash and a
 * space. No option begins like that.
 */
final class PromptParameter {
  /** Arguments after this one are not options. */
  static final String END_OF_OPTIONS = "--";

  private PromptParameter() {}

  /** Returns the arguments, with each list moved to the end, after {@code --}. */
  static String[] moveListToEnd(String... arguments) {
    List<String> all = List.of(arguments);
    List<String> lists = all.stream().filter(PromptParameter::isList).toList();
    if (lists.isEmpty() || all.contains(END_OF_OPTIONS)) {
      return arguments;
    }
    Stream<String> others = Arrays.stream(arguments).filter(argument -> !isList(argument));
    return Stream.of(others, Stream.of(END_OF_OPTIONS), lists.stream())
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  /** Returns whether an argument begins like an option. */
  static boolean isOption(String argument) {
    return argument.length() > 1 && argument.startsWith("-") && !isList(argument);
  }

  private static boolean isList(String argument) {
    int dashes = 0;
    while (dashes < argument.length() && argument.charAt(dashes) == '-') {
      dashes++;
    }
    return dashes > 0
        && dashes < argument.length()
        && Character.isWhitespace(argument.charAt(dashes));
  }
}
