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
 * A program to run.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param environment its whole environment: nothing is inherited
 */
public record ExternalProgram(List<String> words, Path folder, Map<String, String> environment) {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * How a program ended.
   *
   * @param code its exit code
   * @param output what it wrote to both its streams
   */
  public record Ended(int code, String output) {}

  /** Runs it to its end, and fails with its own words when that is not exit code 0. */
  public String succeed() {
    Ended ended = run();
    assertThat(ended.code())
        .as("%s in %s: %s", String.join(" ", words), folder, ended.output())
        .isZero();
    return ended.output();
  }

  /** Runs it to its end. */
  public Ended run() {
    try {
      Path log = Files.createTempFile("plinth-command", ".log");
      try {
        Process process = start(log);
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(words + " does not end: " + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log, UTF_8));
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

  /** Starts it; both its streams go to the file. */
  public Process start(Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Waits for a moment, or for the end of the process. */
  static void pause(Process process) {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
