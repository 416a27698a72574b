package dev.plinth.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The progress of an image download, summed over its layers and reported at most once a second. */
final class DownloadProgress {
  private static final long INTERVAL_NANOS = 1_000_000_000;
  private static final double MEGABYTE = 1_000_000;

  private final LongSupplier clock;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> totals = new HashMap<>();
  private long intervalStart;
  private String lastLine = "";

  /**
   * Creates the progress of a download that has not started.
   *
   * @param clock returns the time in nanoseconds
   */
  DownloadProgress(LongSupplier clock) {
    this.clock = clock;
  }

  /** Forgets all layers, for the download of another image. */
  void reset() {
    done.clear();
    totals.clear();
    lastLine = "";
  }

  /**
   * Records the progress of a layer. Docker counts from 0 again when it unpacks a layer, so the
   * largest number of bytes is kept.
   *
   * @param part the number of bytes downloaded so far
   * @param total the size of the layer in bytes; 0 if unknown
   * @return a line to print, if a second has passed and the line has changed; otherwise empty
   */
  Optional<String> add(String layer, long part, long total) {
    if (done.isEmpty()) {
      intervalStart = clock.getAsLong();
    }
    done.merge(layer, part, Math::max);
    totals.merge(layer, total, Math::max);
    if (clock.getAsLong() - intervalStart < INTERVAL_NANOS) {
      return Optional.empty();
    }
    intervalStart = clock.getAsLong();
    String line = line();
    if (line.equals(lastLine)) {
      return Optional.empty();
    }
    lastLine = line;
    return Optional.of(line);
  }

  private String line() {
    double downloaded = megabytes(done);
    double total = megabytes(totals);
    return total < downloaded
        ? String.format(Locale.ROOT, "%.1f MB", downloaded)
        : String.format(Locale.ROOT, "%.1f of %.1f MB", downloaded, total);
  }

  private static double megabytes(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum() / MEGABYTE;
  }
}
