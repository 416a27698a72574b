package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An external program to run.
 *
 * @param command the program and its arguments
 * @param folder the working directory
 * @param environment all environment variables; none are inherited
 */
public record ExternalProgram(List<String> command, Path folder, Map<String, String> environment) {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /**
   * The result of a program.
   *
   * @param code the exit code
   * @param output the standard output and standard error, interleaved
   */
  public record Result(int code, String output) {}

  /**
   * Runs the program to its end, and returns its output.
   *
   * @throws AssertionError with the output, if the exit code is not 0
   */
  public String succeed() {
    Result result = run();
    assertThat(result.code())
        .as("%s in %s: %s", String.join(" ", command), folder, result.output())
        .isZero();
    return result.output();
  }

  /**
   * Runs the program to its end.
   *
   * @throws AssertionError if the program runs longer than five minutes
   */
  public Result run() {
    try {
      Path log = Files.createTempFile("plinth-command", ".log");
      try {
        Process process = start(log);
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(command + " did not end in time: " + Files.readString(log));
        }
        return new Result(process.exitValue(), Files.readString(log, UTF_8));
      } finally {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Starts the program; standard output and standard error go to the log file. */
  public Process start(Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Waits for 20 milliseconds, or for the end of the process if it is sooner. */
  static void pause(Process process) {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
