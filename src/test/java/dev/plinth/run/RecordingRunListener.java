package dev.plinth.run;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A listener that records the events of a run as texts. */
final class RecordingRunListener implements RunListener {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final List<String> events = new CopyOnWriteArrayList<>();

  /** Returns the events so far; the list can be cleared. */
  List<String> events() {
    return events;
  }

  /** Waits until the events contain a text. Fails if they do not within five minutes. */
  void awaitText(String text) throws InterruptedException {
    synchronized (events) {
      long deadline = System.nanoTime() + TIMEOUT.toNanos();
      while (!text().contains(text)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no \"%s\" in:%n%s".formatted(text, text()));
        }
        events.wait(left);
      }
    }
  }

  private void add(String event) {
    synchronized (events) {
      events.add(event);
      events.notifyAll();
    }
  }

  /** Returns all events as one text. */
  String text() {
    return String.join("\n", events);
  }

  @Override
  public void phase(RunPhase phase) {
    add("phase " + phase);
  }

  @Override
  public void connected(String address) {
    add("connected " + address);
  }

  @Override
  public void step(int step, int steps, String instruction) {
    add("step " + step + " of " + steps + ": " + instruction);
  }

  @Override
  public void bytes(String layer, long done, long total) {
    add("bytes " + layer + ' ' + done + '/' + total);
  }

  @Override
  public void buildOutput(String line) {
    add("build " + line);
  }

  @Override
  public void log(String line) {
    add("log " + line);
  }

  @Override
  public void notice(String sentence) {
    add("notice " + sentence);
  }

  @Override
  public void started(URI url) {
    add("started " + url);
  }

  @Override
  public void stopped() {
    add("stopped");
  }
}
