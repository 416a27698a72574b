package dev.plinth.desktop;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Runs work on background threads and passes the results to the JavaFX thread. */
public final class Tasks {
  private final Executor background;
  private final Executor fxThread;
  private final Consumer<Throwable> unhandled;

  /**
   * Creates tasks on the given executors.
   *
   * @param background runs the work
   * @param fxThread runs the callbacks, one after another
   * @param unhandled receives, on {@code fxThread}, exceptions of jobs without a failure callback
   */
  public Tasks(Executor background, Executor fxThread, Consumer<Throwable> unhandled) {
    this.background = background;
    this.fxThread = fxThread;
    this.unhandled = unhandled;
  }

  /** Returns tasks whose callbacks run on the JavaFX thread. */
  public static Tasks forFxThread(Consumer<Throwable> unhandled) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "plinth-work");
              thread.setDaemon(true);
              return thread;
            });
    return new Tasks(threads, Platform::runLater, unhandled);
  }

  /** Work that returns a result. Cancelling the job interrupts the thread. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work and returns the result. */
    T call() throws Exception;
  }

  /** Work without a result. Cancelling the job interrupts the thread. */
  @FunctionalInterface
  public interface Action {
    /** Does the work. */
    void call() throws Exception;
  }

  /** Starts work on a background thread. Must be called on the JavaFX thread. */
  public <T> Job<T> run(Work<T> work) {
    Job<T> job = new Job<>(work, fxThread, unhandled);
    background.execute(job);
    return job;
  }

  /** Starts work without a result on a background thread. */
  public Job<Boolean> perform(Action action) {
    return run(
        () -> {
          action.call();
          return true;
        });
  }

  /** Starts work after a delay. A job that is cancelled during the delay does no work. */
  public <T> Job<T> runAfter(Duration delay, Work<T> work) {
    return run(
        () -> {
          Thread.sleep(delay.toMillis());
          return work.call();
        });
  }

  /** Runs an action on the JavaFX thread. Safe to call from any thread. */
  public void runLater(Runnable action) {
    fxThread.execute(action);
  }
}
