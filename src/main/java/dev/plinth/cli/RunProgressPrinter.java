package dev.plinth.cli;

import dev.plinth.run.RunListener;
import dev.plinth.run.RunPhase;
import java.net.URI;
import java.util.List;
import java.util.function.LongSupplier;

/** Prints the progress of a run, one line for each event, and then the log of the backend. */
final class RunProgressPrinter implements RunListener {
  private static final List<String> DOCKER_OUTPUT =
      List.of(
          "Step ",
          "Removing intermediate container ",
          "Successfully built ",
          "Successfully tagged ");

  private final Console console;
  private final DownloadProgress download;

  RunProgressPrinter(Console console) {
    this(console, System::nanoTime);
  }

  /**
   * Creates a printer.
   *
   * @param clock returns the time in nanoseconds
   */
  RunProgressPrinter(Console console, LongSupplier clock) {
    this.console = console;
    download = new DownloadProgress(clock);
  }

  @Override
  public void phase(RunPhase phase) {
    download.reset();
    console.printStatus(phase.description());
  }

  @Override
  public void connected(String address) {
    console.printStatus("  Docker at " + address);
  }

  @Override
  public void step(int step, int steps, String instruction) {
    download.reset();
    console.printStatus("  step %d of %d: %s".formatted(step, steps, instruction));
  }

  @Override
  public void bytes(String layer, long done, long total) {
    download
        .add(layer, done, total)
        .ifPresent(line -> console.printStatus("    downloaded " + line));
  }

  /**
   * Prints the output of the commands in the Dockerfile. Leaves out Docker's own lines and the
   * indented details of pip.
   */
  @Override
  public void buildOutput(String line) {
    if (!line.startsWith(" ") && DOCKER_OUTPUT.stream().noneMatch(line::startsWith)) {
      console.printStatus("    " + line);
    }
  }

  @Override
  public void notice(String sentence) {
    console.printStatus("note: " + sentence);
  }

  @Override
  public void log(String line) {
    console.printStatus(line);
  }

  @Override
  public void started(URI url) {
    console.out().print("running at %s%ndocumentation: %s%n".formatted(url, url.resolve("/docs")));
    console.out().flush();
  }

  @Override
  public void stopped() {
    console.printStatus("stopped");
  }
}
