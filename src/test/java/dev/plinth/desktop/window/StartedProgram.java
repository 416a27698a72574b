package dev.plinth.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that a test starts and ends. Its output goes to files, so that reading it never blocks.
 */
record StartedProgram(Process process, Path out, Path err) implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final Duration THREAD_DUMP_WAIT = Duration.ofSeconds(2);

  /** Starts a program whose output files have the given name. */
  static StartedProgram start(ProcessBuilder builder, Path folder, String name) throws IOException {
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new StartedProgram(builder.start(), out, err);
  }

  /** Returns the command that runs Java with the class path of the tests. */
  static List<String> java(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dprism.order=sw");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(arguments);
    return command;
  }

  /** Returns the first line of the output; fails if no line comes in time. */
  String firstLine() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    boolean last = false;
    while (!Files.readString(out).contains("\n")) {
      if (last) {
        throw new AssertionError("no line of output. " + output());
      }
      last = process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline;
    }
    return Files.readString(out).lines().findFirst().orElseThrow();
  }

  /** Returns the whole output, with the current thread dump of a Java program. */
  String output() throws IOException, InterruptedException {
    if (process.isAlive()) {
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
      process.waitFor(THREAD_DUMP_WAIT.toSeconds(), TimeUnit.SECONDS);
    }
    return Files.readString(out) + Files.readString(err);
  }

  /** Kills the program and waits for its end. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
