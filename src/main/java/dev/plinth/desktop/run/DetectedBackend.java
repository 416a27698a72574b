package dev.plinth.desktop.run;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunListener;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A backend of the shown project that another process started, for example the command line, or a
 * window that was killed. Problems with Docker are ignored: without Docker, no backend is found.
 */
final class DetectedBackend {
  private final Tasks tasks;
  private final Supplier<Runner> runner;
  private final Duration delay;
  private final ReadOnlyObjectWrapper<Optional<RunningBackend>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
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
            .onFailure(DetectedBackend::ignoreDockerProblem);
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

  /** Stops the backend that was found. Its data stays. */
  void stop() {
    found
        .get()
        .ifPresent(
            backend -> {
              clear();
              tasks
                  .perform(() -> backend.stop(false, new RunListener() {}))
                  .onFailure(DetectedBackend::ignoreDockerProblem);
            });
  }

  /**
   * Ignores a problem with Docker.
   *
   * @throws IllegalStateException if the failure is not a problem with Docker
   */
  private static void ignoreDockerProblem(Throwable failure) {
    if (!(failure instanceof DockerProblem)) {
      throw new IllegalStateException(failure);
    }
  }
}
