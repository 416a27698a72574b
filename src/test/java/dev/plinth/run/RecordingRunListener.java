package dev.plinth.run;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a run tells. */
final class RecordingRunListener implements RunListener {
  private final List<String> all = new CopyOnWriteArrayList<>();

  List<String> all() {
    return all;
  }

  /** Gives it as one text. */
  String text() {
    return String.join("\n", all);
  }

  @Override
  public void phase(RunPhase phase) {
    all.add("phase " + phase);
  }

  @Override
  public void connected(String address) {
    all.add("connected " + address);
  }

  @Override
  public void step(int step, int steps, String instruction) {
    all.add("step " + step + " of " + steps + ": " + instruction);
  }

  @Override
  public void bytes(String layer, long done, long total) {
    all.add("bytes " + layer + ' ' + done + '/' + total);
  }

  @Override
  public void text(String line) {
    all.add("text " + line);
  }

  @Override
  public void log(String line) {
    all.add("log " + line);
  }

  @Override
  public void notice(String sentence) {
    all.add("notice " + sentence);
  }

  @Override
  public void started(URI url) {
    all.add("started " + url);
  }

  @Override
  public void stopped() {
    all.add("stopped");
  }
}
