package dev.plinth.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work clean up when somebody stops the process, by Ctrl-C for example: the work is
 * interrupted, and the process waits a moment for it.
 */
final class Cancellation implements AutoCloseable {
  private static final int USUAL_SECONDS = 5;
  private static final int LOOK_MILLIS = 5;
  private static final int MOST_LOOKS = 100;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread stop;
  private final int seconds;

  Cancellation(Thread work) {
    this(work, USUAL_SECONDS);
  }

  /** The process waits so long for the work to clean up. */
  Cancellation(Thread work, int seconds) {
    this.seconds = seconds;
    stop = new Thread(() -> stop(work), "cancellation");
  }

  void begin() {
    Runtime.getRuntime().addShutdownHook(stop);
  }

  private void stop(Thread work) {
    work.interrupt();
    try {
      if (done.await(seconds, TimeUnit.SECONDS)) { // else the next run cleans up
        awaitLastWords(work);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work still says that it was cancelled, and then waits to end the process itself. */
  private static void awaitLastWords(Thread work) throws InterruptedException {
    for (int i = 0; i < MOST_LOOKS && work.getState() != Thread.State.BLOCKED; i++) {
      work.join(LOOK_MILLIS);
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      return; // the process is stopping already
    }
  }
}
