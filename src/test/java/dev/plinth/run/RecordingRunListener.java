package dev.plinth.run;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that records the events of a run as texts. */
final class RecordingRunListener implements RunListener {
  private final List<String> events = new CopyOnWriteArrayList<>();

  /** Returns the events so far; the list can be cleared. */
  List<String> events() {
    return events;
  }

  /** Returns all events as one text. */
  String text() {
    return String.join("\n", events);
  }

  @Override
  public void phase(RunPhase phase) {
    events.add("phase " + phase);
  }

  @Override
  public void connected(String address) {
    events.add("connected " + address);
  }

  @Override
  public void step(int step, int steps, String instruction) {
    events.add("step " + step + " of " + steps + ": " + instruction);
  }

  @Override
  public void bytes(String layer, long done, long total) {
    events.add("bytes " + layer + ' ' + done + '/' + total);
  }

  @Override
  public void buildOutput(String line) {
    events.add("build " + line);
  }

  @Override
  public void log(String line) {
    events.add("log " + line);
  }

  @Override
  public void notice(String sentence) {
    events.add("notice " + sentence);
  }

  @Override
  public void started(URI url) {
    events.add("started " + url);
  }

  @Override
  public void stopped() {
    events.add("stopped");
  }
}
