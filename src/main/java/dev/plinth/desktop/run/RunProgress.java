package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.run.RunPhase;
import java.util.Map;
import java.util.TreeMap;

/**
 * The progress of the start or the stop of a backend.
 *
 * @param phase the current phase
 * @param step the current step of the image build, from 1; 0 before the first step
 * @param steps the number of steps of the image build; 0 before the build
 * @param downloads the downloads of the current phase or step, by layer
 */
record RunProgress(RunPhase phase, int step, int steps, Map<String, Download> downloads) {
  static final RunProgress INITIAL = new RunProgress(RunPhase.CONNECTING, 0, 0, Map.of());

  private static final double MEGABYTE = 1e6;

  /**
   * The progress of a download.
   *
   * @param done the number of bytes received
   * @param total the total number of bytes; 0 while unknown
   */
  record Download(long done, long total) {}

  RunProgress {
    requireNonNull(phase);
    downloads = Map.copyOf(downloads);
  }

  RunProgress withPhase(RunPhase newPhase) {
    return new RunProgress(newPhase, 0, 0, Map.of());
  }

  RunProgress withStep(int newStep, int stepCount) {
    return new RunProgress(phase, newStep, stepCount, Map.of());
  }

  /**
   * Returns this progress with the progress of a layer. Docker reports each layer twice, during the
   * download and during the unpacking, so numbers smaller than before are ignored.
   */
  RunProgress withDownload(String layer, long done, long total) {
    Map<String, Download> all = new TreeMap<>(downloads);
    Download before = all.getOrDefault(layer, new Download(0, 0));
    all.put(layer, new Download(Math.max(done, before.done()), Math.max(total, before.total())));
    return new RunProgress(phase, step, steps, all);
  }

  /** Returns the fraction of the start that is done, from 0 to 1; -1 while stopping. */
  double fraction() {
    return switch (phase) {
      case CONNECTING -> 0;
      case CLEANING -> 0.02;
      case PULLING -> 0.04 + 0.11 * downloadFraction();
      case DATABASE -> 0.15;
      case BUILDING -> 0.2 + 0.7 * (steps == 0 ? 0 : (step - 1 + downloadFraction()) / steps);
      case CHECKING -> 0.88;
      case COPYING -> 0.89;
      case STARTING -> 0.9;
      case STOPPING -> -1;
    };
  }

  private double downloadFraction() {
    return total() == 0 ? 0 : Math.min(1, (double) done() / total());
  }

  private long done() {
    return downloads.values().stream().mapToLong(Download::done).sum();
  }

  private long total() {
    return downloads.values().stream().mapToLong(Download::total).sum();
  }

  /** Returns the progress as one line for users. */
  String text() {
    StringBuilder text = new StringBuilder(SentenceCase.of(phase.description()));
    if (steps > 0) {
      text.append(", ").append(Messages.text("run.step", step, steps));
    }
    if (total() > 0) {
      text.append(", ").append(Messages.text("run.bytes", done() / MEGABYTE, total() / MEGABYTE));
    }
    return text.toString();
  }
}
