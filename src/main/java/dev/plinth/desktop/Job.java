package dev.plinth.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work under way, and who waits for it. But for its running, everything happens on the screen's
 * thread. What is cancelled never arrives.
 *
 * @param <T> what it gives
 */
public final class Job<T> implements Runnable {
  private final FutureTask<T> task;
  private final Executor screen;
  private final Consumer<Throwable> faults;
  private final List<Consumer<T>> successes = new ArrayList<>();
  private final List<Consumer<Throwable>> failures = new ArrayList<>();
  private final List<Runnable> ends = new ArrayList<>();
  private boolean cancelled;
  private boolean settled;
  private @Nullable T result;
  private @Nullable Throwable failure;

  Job(Tasks.Work<T> work, Executor screen, Consumer<Throwable> faults) {
    this.task = new FutureTask<>(work::call);
    this.screen = screen;
    this.faults = faults;
  }

  /** Does the work; called once, by the thread that works. */
  @Override
  public void run() {
    task.run();
    screen.execute(this::settle);
  }

  private void settle() {
    settled = true;
    if (!cancelled) {
      take();
    }
    deliver();
  }

  private void take() {
    try {
      result = task.get();
    } catch (ExecutionException e) {
      failure = e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException("the work is done, nothing waits", e);
    }
    if (failure != null && failures.isEmpty()) {
      failures.add(faults);
    }
  }

  private void deliver() {
    if (!settled) {
      return;
    }
    T found = result;
    Throwable fault = failure;
    if (found != null) {
      drain(successes, found);
    }
    if (fault != null) {
      drain(failures, fault);
    }
    List<Runnable> last = List.copyOf(ends);
    ends.clear();
    last.forEach(Runnable::run);
  }

  private static <V> void drain(List<Consumer<V>> waiting, V value) {
    List<Consumer<V>> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(consumer -> consumer.accept(value));
  }

  /** Gives the result to this consumer once it is there. */
  public Job<T> onSuccess(Consumer<T> consumer) {
    successes.add(consumer);
    deliver();
    return this;
  }

  /** Gives the failure to this consumer, if there is one. */
  public Job<T> onFailure(Consumer<Throwable> consumer) {
    failures.add(consumer);
    deliver();
    return this;
  }

  /** Runs this at the end, however it ends, cancelled included, after all that was said before. */
  public Job<T> onEnd(Runnable action) {
    ends.add(action);
    deliver();
    return this;
  }

  /**
   * Interrupts the work; nothing but {@link #onEnd} hears of it any more, even where it is done
   * already and waits to be told. What was told stays told.
   */
  public void cancel() {
    if (!settled) {
      cancelled = true;
      task.cancel(true);
    }
  }

  /** Tells whether it was cancelled before its end was told. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Tells whether its end has been told. */
  public boolean isSettled() {
    return settled;
  }
}
