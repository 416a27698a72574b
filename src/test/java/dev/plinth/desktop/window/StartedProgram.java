package dev.plinth.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that a test starts, and ends. What it says goes into files, so that nobody waits for it
 * for ever.
 */
record StartedProgram(Process process, Path out, Path err) implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /** Starts it; its files bear this name. */
  static StartedProgram start(ProcessBuilder builder, Path folder, String name) throws IOException {
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new StartedProgram(builder.start(), out, err);
  }

  /** Gives the command that runs Java on the classes of the tests. */
  static List<String> java(List<String> options, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dprism.order=sw");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(words);
    return command;
  }

  /** Gives its first line; where none comes, fails with all that it said. */
  String firstLine() throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    boolean last = false;
    while (!Files.readString(out).contains("\n")) {
      if (last) {
        throw new AssertionError("no line came. " + said());
      }
      last = process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
    }
    return Files.readString(out).lines().findFirst().orElseThrow();
  }

  /** Gives all that it said, and what the threads of a Java do just now. */
  String said() throws IOException, InterruptedException {
    if (process.isAlive()) {
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
      process.waitFor(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    }
    return Files.readString(out) + Files.readString(err);
  }

  /** Kills it, and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
