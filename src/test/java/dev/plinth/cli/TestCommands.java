package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.home.ErrorLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs commands in this process and captures their output. */
final class TestCommands {
  /** A spec without diagnostics. */
  static final String SPEC = example();

  /** The same spec with two errors. */
  static final String BAD =
      SPEC.replace("\"float\"", "\"flaot\"").replace("\"nullable\"", "\"nulable\"");

  private TestCommands() {}

  /** The exit code, the standard output and the standard error of a command. */
  record CommandResult(int code, String out, String err) {}

  static CommandResult run(Path state, String... arguments) {
    return run(state, new byte[0], false, arguments);
  }

  static CommandResult run(Path state, byte[] input, boolean colours, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            colours);
    int code = new CommandLineRun(console, new ErrorLog(state)).run(arguments);
    return new CommandResult(code, out.toString(UTF_8), err.toString(UTF_8));
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
