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

/** The threads of a window: one in place of the JavaFX thread, and background threads. */
final class SoakThreads {
  private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
  private final ExecutorService uiThread = Executors.newSingleThreadExecutor();

  /** Idle threads end soon, so that the threads that remain are busy. */
  private final ThreadPoolExecutor work =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 500, TimeUnit.MILLISECONDS, new SynchronousQueue<>());

  /** Returns tasks on these threads. Failures without a listener are added to the errors. */
  Tasks tasks() {
    return new Tasks(work, this::show, errors::add);
  }

  private void show(Runnable change) {
    uiThread.execute(
        () -> {
          try {
            change.run();
          } catch (RuntimeException | Error e) {
            errors.add(e);
          }
        });
  }

  /** Returns the errors so far. */
  Queue<Throwable> errors() {
    return errors;
  }

  /** Runs an action in place of the JavaFX thread and waits for its result. */
  <T> T onUiThread(Callable<T> action) throws Exception {
    return uiThread.submit(action).get();
  }

  /** Returns whether all background threads have ended. */
  boolean areIdle() {
    return work.getPoolSize() == 0;
  }

  /** Ends the threads. Work under way must end when it is interrupted. */
  void end() throws InterruptedException {
    work.shutdownNow();
    uiThread.shutdown();
    if (!work.awaitTermination(1, TimeUnit.MINUTES)
        || !uiThread.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a thread does not end");
    }
  }
}
