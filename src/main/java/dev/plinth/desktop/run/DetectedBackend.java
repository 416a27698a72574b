package dev.plinth.desktop.run;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunListener;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A backend of the shown project that another process started, for example the command line, or a
 * window that was closed or killed. A search ignores problems with Docker: without Docker, no
 * backend is found.
 */
final class DetectedBackend {
  private final Tasks tasks;
  private final Supplier<Runner> runner;
  private final Duration delay;
  private final ReadOnlyObjectWrapper<Optional<RunningBackend>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private @Nullable Job<?> search;

  /**
   * Creates an instance without a detected backend.
   *
   * @param delay the time that a search waits before it asks Docker, so that typing a project name
   *     does not cause a search for each letter
   */
  DetectedBackend(Tasks tasks, Supplier<Runner> runner, Duration delay) {
    this.tasks = tasks;
    this.runner = runner;
    this.delay = delay;
  }

  /** Returns the backend that was found; empty if none was found, or after it was stopped. */
  ReadOnlyObjectProperty<Optional<RunningBackend>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Returns whether the backend is being stopped. */
  ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /** Searches for a running backend of the project with this name. */
  void search(String project) {
    clear();
    Runner current = runner.get();
    search =
        tasks
            .runAfter(delay, current::running)
            .onSuccess(
                all ->
                    found.set(
                        all.stream().filter(backend -> isRunning(backend, project)).findFirst()))
            .onFailure(failure -> pass(failure, ignored -> {}));
  }

  private static boolean isRunning(RunningBackend backend, String project) {
    return backend.project().equals(project) && backend.state().equals("running");
  }

  /** Cancels the search and removes the backend that was found. */
  void clear() {
    Job<?> running = search;
    if (running != null) {
      running.cancel();
    }
    found.set(Optional.empty());
  }

  /**
   * Stops the backend that was found. Its data stays.
   *
   * @param then runs once the backend has stopped
   * @param failed accepts the problem if the backend cannot be stopped; it then stays here
   */
  void stop(Runnable then, Consumer<DockerProblem> failed) {
    found
        .get()
        .filter(backend -> !stopping.get())
        .ifPresent(backend -> stop(backend, then, failed));
  }

  private void stop(RunningBackend backend, Runnable then, Consumer<DockerProblem> failed) {
    stopping.set(true);
    tasks
        .perform(() -> backend.stop(false, new RunListener() {}))
        .onSuccess(
            stopped -> {
              if (found.get().equals(Optional.of(backend))) {
                clear();
              }
              then.run();
            })
        .onFailure(failure -> pass(failure, failed))
        .onEnd(() -> stopping.set(false));
  }

  /**
   * Passes a problem with Docker to a consumer.
   *
   * @throws IllegalStateException if the failure is not a problem with Docker
   */
  private static void pass(Throwable failure, Consumer<DockerProblem> consumer) {
    if (!(failure instanceof DockerProblem problem)) {
      throw new IllegalStateException(failure);
    }
    consumer.accept(problem);
  }
}
