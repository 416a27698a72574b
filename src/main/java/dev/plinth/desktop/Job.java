package dev.plinth.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work and its callbacks. All methods except {@link #run} must be called on
 * the JavaFX thread, and callbacks run there. The result of a cancelled job is dropped.
 *
 * @param <T> the type of the result
 */
public final class Job<T> implements Runnable {
  private final FutureTask<T> task;
  private final Executor fxThread;
  private final Consumer<Throwable> unhandled;
  private final List<Consumer<T>> successes = new ArrayList<>();
  private final List<Consumer<Throwable>> failures = new ArrayList<>();
  private final List<Runnable> ends = new ArrayList<>();
  private boolean cancelled;
  private boolean settled;
  private @Nullable T result;
  private @Nullable Throwable failure;

  Job(Tasks.Work<T> work, Executor fxThread, Consumer<Throwable> unhandled) {
    this.task = new FutureTask<>(work::call);
    this.fxThread = fxThread;
    this.unhandled = unhandled;
  }

  /** Does the work. Called once, on a background thread. */
  @Override
  public void run() {
    task.run();
    fxThread.execute(this::settle);
  }

  private void settle() {
    settled = true;
    if (!cancelled) {
      readOutcome();
    }
    runCallbacks();
  }

  private void readOutcome() {
    try {
      result = task.get();
    } catch (ExecutionException e) {
      failure = e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while reading the result of finished work", e);
    }
    if (failure != null && failures.isEmpty()) {
      failures.add(unhandled);
    }
  }

  private void runCallbacks() {
    if (!settled) {
      return;
    }
    T finalResult = result;
    Throwable finalFailure = failure;
    if (finalResult != null) {
      drain(successes, finalResult);
    }
    if (finalFailure != null) {
      drain(failures, finalFailure);
    }
    List<Runnable> actions = List.copyOf(ends);
    ends.clear();
    actions.forEach(Runnable::run);
  }

  private static <V> void drain(List<Consumer<V>> consumers, V value) {
    List<Consumer<V>> all = List.copyOf(consumers);
    consumers.clear();
    all.forEach(consumer -> consumer.accept(value));
  }

  /** Passes the result to a consumer when the work succeeds, or at once if it already has. */
  public Job<T> onSuccess(Consumer<T> consumer) {
    successes.add(consumer);
    runCallbacks();
    return this;
  }

  /** Passes the exception to a consumer if the work fails. */
  public Job<T> onFailure(Consumer<Throwable> consumer) {
    failures.add(consumer);
    runCallbacks();
    return this;
  }

  /** Runs an action after success, failure or cancellation, and after the other callbacks. */
  public Job<T> onEnd(Runnable action) {
    ends.add(action);
    runCallbacks();
    return this;
  }

  /**
   * Cancels the job: interrupts the work and drops its result or exception. Only the callbacks of
   * {@link #onEnd} still run. Does nothing once the job is settled.
   */
  public void cancel() {
    if (!settled) {
      cancelled = true;
      task.cancel(true);
    }
  }

  /** Returns whether the job was cancelled before it settled. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Returns whether the work has ended and the callbacks have run or are running. */
  public boolean isSettled() {
    return settled;
  }
}
