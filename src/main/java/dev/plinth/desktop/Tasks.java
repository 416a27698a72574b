package dev.plinth.desktop;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The one way off the screen's thread, and the one way back to it. */
public final class Tasks {
  private final Executor work;
  private final Executor screen;
  private final Consumer<Throwable> faults;

  /**
   * Tasks on these threads.
   *
   * @param work where work is done
   * @param screen where its results arrive, one after another
   * @param faults hears on {@code screen} of failures that nobody else wants to hear of
   */
  public Tasks(Executor work, Executor screen, Consumer<Throwable> faults) {
    this.work = work;
    this.screen = screen;
    this.faults = faults;
  }

  /** Gives tasks whose results arrive on the thread of JavaFX. */
  public static Tasks ofScreen(Consumer<Throwable> faults) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "plinth-work");
              thread.setDaemon(true);
              return thread;
            });
    return new Tasks(threads, Platform::runLater, faults);
  }

  /** Work that gives something. It is interrupted when it is cancelled. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T call() throws Exception;
  }

  /** Work that gives nothing. It is interrupted when it is cancelled. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void call() throws Exception;
  }

  /** Begins work. Must be called on the thread where results arrive. */
  public <T> Job<T> run(Work<T> doing) {
    Job<T> job = new Job<>(doing, screen, faults);
    work.execute(job);
    return job;
  }

  /** Begins work that gives nothing. */
  public Job<Boolean> perform(Action doing) {
    return run(
        () -> {
          doing.call();
          return true;
        });
  }

  /** Begins work after a while, in which it can be cancelled at no cost. */
  public <T> Job<T> runAfter(Duration calm, Work<T> doing) {
    return run(
        () -> {
          Thread.sleep(calm.toMillis());
          return doing.call();
        });
  }

  /** Does this on the thread where results arrive, soon: for what listeners hear on others. */
  public void show(Runnable change) {
    screen.execute(change);
  }
}
