package dev.plinth.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds on to.
 *
 * @param heap the bytes in use after the garbage is gone
 * @param threads how many live
 * @param handles how many files and sockets are open; nought where the machine does not tell
 */
record ResourceUsage(long heap, int threads, int handles) {
  private static final Path HANDLES = Path.of("/proc/self/fd");
  private static final long MEBIBYTE = 1 << 20;

  /** What compilers, caches and pools of the JDK take up late, however long it goes on. */
  private static final long LATE_HEAP = 12 * MEBIBYTE;

  private static final int LATE_THREADS = 3;
  private static final int LATE_HANDLES = 4;

  /** Counts; everything must have come to rest. */
  static ResourceUsage now() throws InterruptedException, IOException {
    long heap = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) { // what the first pass frees may free more
      System.gc();
      Thread.sleep(100);
      heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return new ResourceUsage(
        heap, ManagementFactory.getThreadMXBean().getThreadCount(), openFiles());
  }

  private static int openFiles() throws IOException {
    if (!Files.isDirectory(HANDLES)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(HANDLES)) {
      return (int) open.count();
    }
  }

  /** Gives what grew from here to there by more than a program at rest may; empty is well. */
  List<String> leaksUntil(ResourceUsage end) {
    List<String> leaks = new ArrayList<>();
    if (end.heap > heap + LATE_HEAP) {
      leaks.add("heap");
    }
    if (end.threads > threads + LATE_THREADS) {
      leaks.add("threads");
    }
    if (end.handles > handles + LATE_HANDLES) {
      leaks.add("handles");
    }
    return leaks;
  }

  /** Puts both into words. */
  String to(ResourceUsage end) {
    return "heap %d→%d MiB, threads %d→%d, handles %d→%d"
        .formatted(
            heap / MEBIBYTE, end.heap / MEBIBYTE, threads, end.threads, handles, end.handles);
  }
}
