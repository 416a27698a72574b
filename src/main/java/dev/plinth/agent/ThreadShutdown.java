package dev.plinth.agent;

/** Waits for threads that were asked to end. */
public final class ThreadShutdown {
  private ThreadShutdown() {}

  /**
   * Waits until threads have ended. An interrupt during the wait ends the wait, but an interrupt
   * before the call does not. In both cases the caller's thread is interrupted on return.
   *
   * @param milliseconds the longest wait for each thread, in milliseconds
   */
  public static void await(Iterable<Thread> threads, long milliseconds) {
    boolean interrupted = Thread.interrupted();
    try {
      for (Thread thread : threads) {
        thread.join(milliseconds);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
