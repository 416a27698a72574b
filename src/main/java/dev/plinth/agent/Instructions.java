package dev.plinth.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.spec.SpecSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a model is told to do, kept as text that one can read. */
final class Instructions {
  private Instructions() {}

  /** Gives those for a prompt: always with the whole schema, and with what a change asks for. */
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
