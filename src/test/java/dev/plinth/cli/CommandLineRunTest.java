package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import dev.plinth.home.ErrorLog;
import dev.plinth.spec.SpecSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The root command, the exit codes and the error log. */
class CommandLineRunTest {
  @TempDir Path state;

  @Test
  void showsHelpWithoutArguments() {
    CommandResult result = TestCommands.run(state);
    assertThat(result.out()).startsWith("Usage: plinth check SPEC [--format text|json]\n");
    assertThat(result.code()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "generate", "schema"})
  void showsTheHelpOfACommand(String command) {
    CommandResult result = TestCommands.run(state, command, "--help");
    assertThat(result.out()).startsWith("Usage: plinth " + command + " [-h]");
    assertThat(result.code()).isEqualTo(0);
  }

  @Test
  void showsItsVersion() {
    assertThat(TestCommands.run(state, "--version").out())
        .matches("plinth [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void showsTheSchema() {
    assertThat(TestCommands.run(state, "schema").out()).isEqualTo(SpecSchema.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chek",
        "--colour",
        "check",
        "check a b",
        "check --format xml a",
        "generate a",
        "generate a -o",
        "schema x",
        "check @words"
      })
  void rejectsWrongArgumentsWithExitCode2(String arguments) {
    CommandResult result = TestCommands.run(state, arguments.split(" ", -1));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("error: ").contains("hint: ");
  }

  @Test
  void namesTheUnknownCommand() {
    assertThat(TestCommands.run(state, "chek").err())
        .startsWith("error: there is no command chek\n");
  }

  @Test
  void writesAnInternalErrorToTheErrorLog() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("broken on purpose");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(broken, printer(OutputStream.nullOutputStream()), printer(err), false);
    int code = new CommandLineRun(console, new ErrorLog(state)).run("check", "-");
    Path log = onlyFile();
    assertThat(code).isEqualTo(70);
    assertThat(err.toString(UTF_8)).contains(log.toString()).doesNotContain("broken on purpose");
    assertThat(Files.readString(log))
        .contains("java.lang.IllegalStateException: broken on purpose");
  }

  @Test
  void usesColoursUnlessDisabled() {
    assertThat(Console.coloursAllowed(Map.of())).isTrue();
    assertThat(Console.coloursAllowed(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Console.coloursAllowed(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Console.coloursAllowed(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void failsIfTheStandardOutputCannotBeWritten() {
    CommandResult result = schemaTo("No space left on device");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: cannot write to the standard output\n");
  }

  @Test
  void ignoresABrokenPipe() {
    CommandResult result = schemaTo("Broken pipe");
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.err()).isEmpty();
  }

  private CommandResult schemaTo(String error) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(error);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            printer(new PipeOutput(broken)),
            printer(err),
            false);
    int code = new CommandLineRun(console, new ErrorLog(state)).run("schema");
    return new CommandResult(code, "", err.toString(UTF_8));
  }

  private static PrintStream printer(OutputStream out) {
    return new PrintStream(out, false, UTF_8);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> paths = Files.list(state)) {
      return paths.findFirst().orElseThrow();
    }
  }
}
