package dev.plinth.cli;

import dev.plinth.run.Phase;
import dev.plinth.run.RunListener;
import java.io.PrintStream;
import java.net.URI;

/** Shows how a run goes on, a line for each thing: what it does, and then what the backend says. */
final class Progress implements RunListener {
  private final PrintStream out;
  private final PrintStream err;

  Progress(Console console) {
    out = console.out();
    err = console.err();
  }

  @Override
  public void phase(Phase phase) {
    tell(phase.words());
  }

  @Override
  public void connected(String address) {
    tell("  Docker at " + address);
  }

  @Override
  public void step(int step, int steps, String instruction) {
    tell("  step %d of %d: %s".formatted(step, steps, instruction));
  }

  @Override
  public void notice(String sentence) {
    tell("note: " + sentence);
  }

  @Override
  public void log(String line) {
    err.print(Printable.line(line) + '\n');
    err.flush();
  }

  @Override
  public void started(URI url) {
    out.print("running at %s%ndocumentation: %s%n".formatted(url, url.resolve("/docs")));
    out.flush();
  }

  @Override
  public void stopped() {
    tell("stopped");
  }

  private void tell(String line) {
    err.print(Printable.line(line) + '\n');
    err.flush();
  }
}
