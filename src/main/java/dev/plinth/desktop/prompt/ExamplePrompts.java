package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import java.util.List;
import java.util.stream.IntStream;

/** Prompts to begin with. */
final class ExamplePrompts {
  private static final int COUNT = 6;

  private ExamplePrompts() {}

  /**
   * One of them.
   *
   * @param name a word for it
   * @param text the prompt
   */
  record Example(String name, String text) {}

  /** Gives all. */
  static List<Example> all() {
    return IntStream.rangeClosed(1, COUNT)
        .mapToObj(number -> "prompt.example." + number)
        .map(key -> new Example(Messages.text(key + ".name"), Messages.text(key + ".text")))
        .toList();
  }
}
