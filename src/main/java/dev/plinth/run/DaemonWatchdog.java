package dev.plinth.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a daemon that does not answer from holding a call for ever: on a socket of the machine the
 * client knows no time limit. A call works in a thread of its own, which ends with it; as long as
 * it takes, the daemon is asked now and then whether it is still there.
 *
 * @param patience how long a daemon may be silent
 * @param sign asks the daemon for a sign of life
 */
record DaemonWatchdog(Duration patience, Runnable sign) {
  /** A machine that wakes up, or one that is very busy, answers late once or twice. */
  private static final int MOST_SILENCES = 3;

  /** Waits for a call that is soon done. */
  <T> T call(Callable<T> call) throws DockerProblem, InterruptedException {
    return call(call, () -> {});
  }

  /**
   * Waits for a call that may take long.
   *
   * @param cancel ends it early
   */
  <T> T call(Callable<T> call, Runnable cancel) throws DockerProblem, InterruptedException {
    FutureTask<T> task = new FutureTask<>(call);
    Thread worker = begin(task, "docker call");
    try {
      return patiently(task);
    } catch (InterruptedException e) {
      cancel.run();
      letEnd(task);
      throw e;
    } finally {
      worker.interrupt(); // nothing to a worker that is done; frees one that waits for the daemon
    }
  }

  private <T> T patiently(FutureTask<T> task) throws DockerProblem, InterruptedException {
    int silences = 0;
    while (true) {
      try {
        return finished(task, patience);
      } catch (TimeoutException e) {
        silences = givesSign() ? 0 : silences + 1;
      }
      if (silences == MOST_SILENCES) {
        throw DockerSymptom.HUNG.problem("", null);
      }
    }
  }

  /** Asks the daemon once, and is not patient any longer than said. */
  void requireSign() throws DockerProblem, InterruptedException {
    if (!givesSign()) {
      throw DockerSymptom.HUNG.problem("", null);
    }
  }

  /** Tells whether the daemon gives a sign in time; one that cannot be asked has failed. */
  private boolean givesSign() throws InterruptedException {
    FutureTask<Boolean> task = new FutureTask<>(sign, true);
    Thread worker = begin(task, "docker ping");
    try {
      return finished(task, patience);
    } catch (TimeoutException e) {
      return false;
    } finally {
      worker.interrupt();
    }
  }

  /** What was asked of the daemon is done soon, and then there is something to clean up. */
  private void letEnd(FutureTask<?> task) throws DockerProblem, InterruptedException {
    try {
      finished(task, patience);
    } catch (TimeoutException e) {
      return;
    } catch (RuntimeException e) {
      return; // whoever cancels does not care how the call went
    }
  }

  private static Thread begin(FutureTask<?> task, String name) {
    Thread worker = new Thread(task, name);
    worker.setDaemon(true);
    worker.start();
    return worker;
  }

  private static <T> T finished(FutureTask<T> task, Duration limit)
      throws TimeoutException, InterruptedException {
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
