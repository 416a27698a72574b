package dev.plinth.soak;

import dev.plinth.desktop.Tasks;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A screen's thread without a screen, and threads for work as a window has them. */
final class SoakThreads {
  private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final ExecutorService screen = Executors.newSingleThreadExecutor();

  /** Those at rest go soon, so that those that are stuck can be counted. */
  private final ThreadPoolExecutor work =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 500, TimeUnit.MILLISECONDS, new SynchronousQueue<>());

  /** Gives tasks on these threads; what nobody hears of is a fault of ours. */
  Tasks tasks() {
    return new Tasks(work, this::show, faults::add);
  }

  private void show(Runnable change) {
    screen.execute(
        () -> {
          try {
            change.run();
          } catch (RuntimeException | Error e) {
            faults.add(e);
          }
        });
  }

  /** Gives what went wrong so far. */
  Queue<Throwable> faults() {
    return faults;
  }

  /** Does this on the screen's thread, and waits for it. */
  <T> T onScreen(Callable<T> action) throws Exception {
    return screen.submit(action).get();
  }

  /** Tells whether nothing is being worked at, and no thread waits for work. */
  boolean areAtRest() {
    return work.getPoolSize() == 0;
  }

  /** Ends them; nothing may be under way that does not end when it is interrupted. */
  void end() throws InterruptedException {
    work.shutdownNow();
    screen.shutdown();
    if (!work.awaitTermination(1, TimeUnit.MINUTES)
        || !screen.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a thread does not end");
    }
  }
}
