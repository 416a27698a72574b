package dev.plinth.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts programs of the operating system, such as its file manager. */
@FunctionalInterface
public interface ExternalPrograms {
  /**
   * Starts a program without input and output, and waits three seconds for its end.
   *
   * @return the exit code; empty if the program still runs
   * @throws IOException if there is no such program
   */
  Optional<Integer> start(List<String> command) throws IOException, InterruptedException;

  /** Returns the programs of this machine. */
  static ExternalPrograms ofMachine() {
    return command -> {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(3, TimeUnit.SECONDS);
      return ended ? Optional.of(process.exitValue()) : Optional.empty();
    };
  }
}
