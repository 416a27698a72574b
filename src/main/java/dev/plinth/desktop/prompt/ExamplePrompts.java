package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import java.util.List;
import java.util.stream.IntStream;

/** The example prompts. */
final class ExamplePrompts {
  private static final int COUNT = 6;

  private ExamplePrompts() {}

  /**
   * An example prompt.
   *
   * @param name the name in the list of examples
   * @param text the prompt
   */
  record Example(String name, String text) {}

  /** Returns all examples, in the order in which they are shown. */
  static List<Example> all() {
    return IntStream.rangeClosed(1, COUNT)
        .mapToObj(number -> "prompt.example." + number)
        .map(key -> new Example(Messages.text(key + ".name"), Messages.text(key + ".text")))
        .toList();
  }
}
