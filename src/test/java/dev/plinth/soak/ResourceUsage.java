package dev.plinth.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources that this process uses.
 *
 * @param heap the bytes in use after garbage collection
 * @param threads the number of live threads
 * @param handles the number of open files and sockets; 0 where the system does not report it
 */
record ResourceUsage(long heap, int threads, int handles) {
  private static final Path HANDLES = Path.of("/proc/self/fd");
  private static final long MEBIBYTE = 1 << 20;

  /** The heap that compilers, caches and pools of the JDK use late in a run of any length. */
  private static final long HEAP_ALLOWANCE = 12 * MEBIBYTE;

  private static final int THREAD_ALLOWANCE = 3;
  private static final int HANDLE_ALLOWANCE = 4;

  /** Measures the current usage. All work must have ended. */
  static ResourceUsage now() throws InterruptedException, IOException {
    long heap = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) { // the objects freed by one pass may free others
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

  /** Returns the names of the resources that grew by more than the allowance; empty if none did. */
  List<String> leaksUntil(ResourceUsage end) {
    List<String> leaks = new ArrayList<>();
    if (end.heap > heap + HEAP_ALLOWANCE) {
      leaks.add("heap");
    }
    if (end.threads > threads + THREAD_ALLOWANCE) {
      leaks.add("threads");
    }
    if (end.handles > handles + HANDLE_ALLOWANCE) {
      leaks.add("handles");
    }
    return leaks;
  }

  /** Returns both usages as text. */
  String to(ResourceUsage end) {
    return "heap %d→%d MiB, threads %d→%d, handles %d→%d"
        .formatted(
            heap / MEBIBYTE, end.heap / MEBIBYTE, threads, end.threads, handles, end.handles);
  }
}
