package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.SentenceCase;
import dev.plinth.run.RunPhase;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a start is.
 *
 * @param phase what it does
 * @param step the step of the build, from 1 on; 0 where there is none
 * @param steps how many steps the build has
 * @param downloads what is being downloaded, by layer
 */
record RunProgress(RunPhase phase, int step, int steps, Map<String, Download> downloads) {
  static final RunProgress BEGIN = new RunProgress(RunPhase.CONNECTING, 0, 0, Map.of());

  private static final double MEGABYTE = 1e6;

  /**
   * How far a download is.
   *
   * @param done how many bytes are here
   * @param total how many there are in all; 0 where nobody says
   */
  record Download(long done, long total) {}

  RunProgress {
    requireNonNull(phase);
    downloads = Map.copyOf(downloads);
  }

  RunProgress with(RunPhase next) {
    return new RunProgress(next, 0, 0, Map.of());
  }

  RunProgress with(int nextStep, int ofSteps) {
    return new RunProgress(phase, nextStep, ofSteps, Map.of());
  }

  /** A layer is first downloaded and then unpacked; it never goes back. */
  RunProgress with(String layer, long done, long total) {
    Map<String, Download> all = new TreeMap<>(downloads);
    Download before = all.getOrDefault(layer, new Download(0, 0));
    all.put(layer, new Download(Math.max(done, before.done()), Math.max(total, before.total())));
    return new RunProgress(phase, step, steps, all);
  }

  /** Gives how much of the whole start is done, 0 to 1; below 0 where nobody can know. */
  double fraction() {
    return switch (phase) {
      case CONNECTING -> 0;
      case CLEANING -> 0.02;
      case PULLING -> 0.04 + 0.11 * downloaded();
      case DATABASE -> 0.15;
      case BUILDING -> 0.2 + 0.7 * (steps == 0 ? 0 : (step - 1 + downloaded()) / steps);
      case STARTING -> 0.9;
      case STOPPING -> -1;
    };
  }

  private double downloaded() {
    return total() == 0 ? 0 : Math.min(1, (double) done() / total());
  }

  private long done() {
    return downloads.values().stream().mapToLong(Download::done).sum();
  }

  private long total() {
    return downloads.values().stream().mapToLong(Download::total).sum();
  }

  /** Gives it as users read it, in one line. */
  String words() {
    StringBuilder words = new StringBuilder(SentenceCase.of(phase.words()));
    if (steps > 0) {
      words.append(", ").append(Messages.text("run.step", step, steps));
    }
    if (total() > 0) {
      words.append(", ").append(Messages.text("run.bytes", done() / MEGABYTE, total() / MEGABYTE));
    }
    return words.toString();
  }
}
