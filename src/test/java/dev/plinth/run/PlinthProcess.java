package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own.
 *
 * @param process the process
 * @param out the file with both outputs
 */
record PlinthProcess(Process process, Path out) {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Starts a command. Its output goes to a new file in a folder. */
  static PlinthProcess start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "dev.plinth.main.Main"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return new PlinthProcess(process, out);
  }

  /** Runs a command to its end, and returns its exit code and its output, as two lines or more. */
  static String run(Path folder, String... arguments) throws Exception {
    PlinthProcess started = start(folder, arguments);
    assertThat(started.process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
        .as(started.output())
        .isTrue();
    return started.process.exitValue() + "\n" + started.output();
  }

  /** Waits until the output has a text, or the process ends. */
  void awaitOutput(String text) throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (process.isAlive() && !output().contains(text)) {
      assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  String output() throws IOException {
    return Files.readString(out);
  }
}
