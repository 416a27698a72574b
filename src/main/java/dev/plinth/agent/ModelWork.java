package dev.plinth.agent;

import dev.plinth.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work with a model on a separate thread, so that the caller's thread can be interrupted while the
 * model works. The call ends that thread before it returns.
 */
final class ModelWork {
  /** The longest wait for the end of the thread, in milliseconds. */
  private static final long SHUTDOWN_MILLIS = 5_000;

  private ModelWork() {}

  /**
   * Does the work and returns its result.
   *
   * @param closeModel cancels the current request to the model
   * @throws ProblemException if a request to the model fails
   * @throws TimeoutException if the work takes longer than the timeout
   */
  static <T> T run(Callable<T> work, Runnable closeModel, Duration timeout)
      throws ProblemException, InterruptedException, TimeoutException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "plinth-agents");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw modelException(e);
    } finally {
      closeModel.run();
      thread.interrupt();
      ThreadShutdown.await(List.of(thread), SHUTDOWN_MILLIS);
    }
  }

  private static ProblemException modelException(ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException exception) {
        return exception;
      }
      if (cause instanceof Error error) {
        throw error;
      }
    }
    throw new IllegalStateException("an agent failed", e.getCause());
  }
}
