package dev.plinth.agent;

/** The end of threads that have been told to end. */
public final class ThreadShutdown {
  private ThreadShutdown() {}

  /**
   * Waits for it. An interrupt from before does not shorten this, one that comes meanwhile does;
   * either is kept for the caller.
   *
   * @param milliseconds how long at most, for each thread
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
