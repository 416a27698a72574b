package dev.plinth.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.spec.SpecSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The system instruction for a model, composed of text files among the resources. */
final class Instructions {
  private Instructions() {}

  /**
   * Returns the instruction for a prompt: the rules for writing or changing a spec, then the
   * schema.
   */
  static String of(Prompt prompt) {
    String writing = read("write.md") + SpecSchema.text();
    return prompt.current().isPresent() ? read("revise.md") + "\n" + writing : writing;
  }

  private static String read(String name) {
    try (InputStream in = Instructions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in this program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
