package dev.plinth.cli;

import dev.plinth.run.RunListener;
import dev.plinth.run.RunPhase;
import java.net.URI;
import java.util.List;
import java.util.function.LongSupplier;

/** Shows how a run goes on, a line for each thing: what it does, and then what the backend says. */
final class RunProgressPrinter implements RunListener {
  private static final List<String> NOISE =
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
   * Shows it on a console.
   *
   * @param clock gives nanoseconds
   */
  RunProgressPrinter(Console console, LongSupplier clock) {
    this.console = console;
    download = new DownloadProgress(clock);
  }

  @Override
  public void phase(RunPhase phase) {
    download.forget();
    console.tell(phase.words());
  }

  @Override
  public void connected(String address) {
    console.tell("  Docker at " + address);
  }

  @Override
  public void step(int step, int steps, String instruction) {
    download.forget();
    console.tell("  step %d of %d: %s".formatted(step, steps, instruction));
  }

  @Override
  public void bytes(String layer, long done, long total) {
    download.add(layer, done, total).ifPresent(line -> console.tell("    downloaded " + line));
  }

  /** Shows what a step says, but not what Docker says of it, nor what pip puts below its lines. */
  @Override
  public void text(String line) {
    if (!line.startsWith(" ") && NOISE.stream().noneMatch(line::startsWith)) {
      console.tell("    " + line);
    }
  }

  @Override
  public void notice(String sentence) {
    console.tell("note: " + sentence);
  }

  @Override
  public void log(String line) {
    console.tell(line);
  }

  @Override
  public void started(URI url) {
    console.out().print("running at %s%ndocumentation: %s%n".formatted(url, url.resolve("/docs")));
    console.out().flush();
  }

  @Override
  public void stopped() {
    console.tell("stopped");
  }
}
