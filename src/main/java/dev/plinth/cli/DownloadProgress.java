package dev.plinth.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How much of an image is here, in all its layers, said once a second and not for every byte. */
final class DownloadProgress {
  private static final long PAUSE_NANOS = 1_000_000_000;
  private static final double MEGABYTE = 1_000_000;

  private final LongSupplier clock;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> totals = new HashMap<>();
  private long begun;
  private String said = "";

  /**
   * Nothing is here yet.
   *
   * @param clock gives nanoseconds
   */
  DownloadProgress(LongSupplier clock) {
    this.clock = clock;
  }

  /** Begins with another image. */
  void forget() {
    done.clear();
    totals.clear();
    said = "";
  }

  /**
   * Takes how much of a layer is here. What is unpacked counts anew from nothing, so the most
   * counts.
   *
   * @param total how much it is; 0 where that is not known
   * @return a line to print, if it is time for one
   */
  Optional<String> add(String layer, long part, long total) {
    if (done.isEmpty()) {
      begun = clock.getAsLong();
    }
    done.merge(layer, part, Math::max);
    totals.merge(layer, total, Math::max);
    if (clock.getAsLong() - begun < PAUSE_NANOS) {
      return Optional.empty();
    }
    begun = clock.getAsLong();
    String line = line();
    if (line.equals(said)) {
      return Optional.empty();
    }
    said = line;
    return Optional.of(line);
  }

  private String line() {
    double here = sum(done);
    double all = sum(totals);
    return all < here
        ? String.format(Locale.ROOT, "%.1f MB", here)
        : String.format(Locale.ROOT, "%.1f of %.1f MB", here, all);
  }

  private static double sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum() / MEGABYTE;
  }
}
