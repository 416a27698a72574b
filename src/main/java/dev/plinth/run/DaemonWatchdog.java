package dev.plinth.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A watchdog for calls to the Docker daemon. On a Unix socket docker-java has no read timeout, so a
 * hung daemon would block a call forever. Each call therefore runs in its own background thread.
 * After each timeout during a call, the watchdog pings the daemon.
 *
 * @param timeout the time the daemon has to answer a ping
 * @param ping sends a ping to the daemon and blocks until the daemon answers
 */
record DaemonWatchdog(Duration timeout, Runnable ping) {
  /**
   * The number of missed pings after which a call fails. A machine that is busy or has just woken
   * up can answer a ping late.
   */
  private static final int MAX_MISSED_PINGS = 3;

  /**
   * Makes a short call and returns its result. An interrupt does not cancel the call.
   *
   * @throws DockerProblem if the daemon stops answering pings
   */
  <T> T call(Callable<T> call) throws DockerProblem, InterruptedException {
    return call(call, () -> {});
  }

  /**
   * Makes a call of any length and returns its result.
   *
   * @param cancel ends the call early; run when the caller's thread is interrupted
   * @throws DockerProblem if the daemon stops answering pings
   */
  <T> T call(Callable<T> call, Runnable cancel) throws DockerProblem, InterruptedException {
    FutureTask<T> task = new FutureTask<>(call);
    Thread worker = startThread(task, "docker call");
    try {
      return await(task);
    } catch (InterruptedException e) {
      cancel.run();
      awaitCancelled(task);
      throw e;
    } finally {
      worker.interrupt(); // no effect on a finished thread; frees one that waits for the daemon
    }
  }

  private <T> T await(FutureTask<T> task) throws DockerProblem, InterruptedException {
    int missedPings = 0;
    while (true) {
      try {
        return result(task, timeout);
      } catch (TimeoutException e) {
        missedPings = answersPing() ? 0 : missedPings + 1;
      }
      if (missedPings == MAX_MISSED_PINGS) {
        throw DockerSymptom.HUNG.problem("", null);
      }
    }
  }

  /**
   * Pings the daemon once.
   *
   * @throws DockerProblem if the daemon does not answer within the timeout
   */
  void requireAnswer() throws DockerProblem, InterruptedException {
    if (!answersPing()) {
      throw DockerSymptom.HUNG.problem("", null);
    }
  }

  /** Returns whether the daemon answers a ping in time. A ping that fails throws its exception. */
  private boolean answersPing() throws InterruptedException {
    FutureTask<Boolean> task = new FutureTask<>(ping, true);
    Thread worker = startThread(task, "docker ping");
    try {
      return result(task, timeout);
    } catch (TimeoutException e) {
      return false;
    } finally {
      worker.interrupt();
    }
  }

  /** Waits for a cancelled call to end, so that the caller can clean up after it. */
  private void awaitCancelled(FutureTask<?> task) throws DockerProblem, InterruptedException {
    try {
      result(task, timeout);
    } catch (TimeoutException e) {
      return;
    } catch (RuntimeException e) {
      return; // the result of a cancelled call does not matter
    }
  }

  private static Thread startThread(FutureTask<?> task, String name) {
    Thread worker = new Thread(task, name);
    worker.setDaemon(true);
    worker.start();
    return worker;
  }

  private static <T> T result(FutureTask<T> task, Duration timeout)
      throws TimeoutException, InterruptedException {
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
