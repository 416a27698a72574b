package dev.plinth.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A shutdown hook that lets a command clean up when the user stops the process, for example with
 * Ctrl-C. It interrupts the command's thread and delays the exit until the command is closed.
 */
final class Cancellation implements AutoCloseable {
  private static final int DEFAULT_TIMEOUT_SECONDS = 5;
  private static final int POLL_MILLIS = 5;
  private static final int MAX_POLLS = 100;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;
  private final int timeoutSeconds;

  Cancellation(Thread commandThread) {
    this(commandThread, DEFAULT_TIMEOUT_SECONDS);
  }

  /**
   * Creates a cancellation; {@link #begin} registers it.
   *
   * @param timeoutSeconds the longest time that the process waits for the command to clean up, in
   *     seconds
   */
  Cancellation(Thread commandThread, int timeoutSeconds) {
    this.timeoutSeconds = timeoutSeconds;
    hook = new Thread(() -> cancel(commandThread), "cancellation");
  }

  /** Registers the shutdown hook. */
  void begin() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void cancel(Thread commandThread) {
    commandThread.interrupt();
    try {
      if (closed.await(timeoutSeconds, TimeUnit.SECONDS)) { // otherwise the next run cleans up
        awaitExit(commandThread);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until the command has printed "cancelled" and has called {@code System.exit}. That call
   * blocks during a shutdown, so the thread is then in the state {@code BLOCKED}.
   */
  private static void awaitExit(Thread commandThread) throws InterruptedException {
    for (int i = 0; i < MAX_POLLS && commandThread.getState() != Thread.State.BLOCKED; i++) {
      commandThread.join(POLL_MILLIS);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the shutdown has already begun
    }
  }
}
