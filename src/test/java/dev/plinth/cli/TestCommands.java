package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.home.ErrorLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs commands in this process and keeps what they say. */
final class TestCommands {
  /** A spec that is approved without a word. */
  static final String SPEC = example();

  /** The same with two errors. */
  static final String BAD =
      SPEC.replace("\"float\"", "\"flaot\"").replace("\"nullable\"", "\"nulable\"");

  private TestCommands() {}

  /** What a command said, and its exit code. */
  record Said(int code, String out, String err) {}

  static Said run(Path state, String... words) {
    return run(state, new byte[0], false, words);
  }

  static Said run(Path state, byte[] input, boolean colours, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            colours);
    int code = new CommandLineRun(console, new ErrorLog(state)).run(words);
    return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String example() {
    try (InputStream in = TestCommands.class.getResourceAsStream("/dev/plinth/example.json")) {
      if (in == null) {
        throw new IllegalStateException("no example.json");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
