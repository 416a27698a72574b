package dev.plinth.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words of a command line among which one may be a list: prompts are pasted, and lists begin with a
 * dash. No option has a space right behind its dashes, and no mistyped one either.
 */
final class PromptParameter {
  private static final String ALL_OPTIONS_WERE_BEFORE = "--";

  private PromptParameter() {}

  /** Gives the words with such a list at their end, where it is not taken for an option. */
  static String[] last(String... words) {
    List<String> all = List.of(words);
    List<String> lists = all.stream().filter(PromptParameter::isList).toList();
    if (lists.isEmpty() || all.contains(ALL_OPTIONS_WERE_BEFORE)) {
      return words;
    }
    Stream<String> others = Arrays.stream(words).filter(word -> !isList(word));
    return Stream.of(others, Stream.of(ALL_OPTIONS_WERE_BEFORE), lists.stream())
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  private static boolean isList(String word) {
    int dashes = 0;
    while (dashes < word.length() && word.charAt(dashes) == '-') {
      dashes++;
    }
    return dashes > 0 && dashes < word.length() && Character.isWhitespace(word.charAt(dashes));
  }
}
