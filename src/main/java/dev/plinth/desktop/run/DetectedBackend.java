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
 * A backend of the shown project that another process started, such as a command or a window that
 * was killed. It is looked for quietly: where no Docker answers, there is none.
 */
final class DetectedBackend {
  private final Tasks tasks;
  private final Supplier<Runner> runner;
  private final Duration calm;
  private final ReadOnlyObjectWrapper<Optional<RunningBackend>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Job<?> looking;

  /**
   * Knows of none yet.
   *
   * @param calm how long a name has to stay before it is looked for
   */
  DetectedBackend(Tasks tasks, Supplier<Runner> runner, Duration calm) {
    this.tasks = tasks;
    this.runner = runner;
    this.calm = calm;
  }

  /** What was found, and still runs as far as is known. */
  ReadOnlyObjectProperty<Optional<RunningBackend>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Looks for a backend of the project of this name. */
  void look(String project) {
    forget();
    Runner with = runner.get();
    looking =
        tasks
            .runAfter(calm, with::running)
            .onSuccess(all -> found.set(all.stream().filter(one -> isOf(one, project)).findFirst()))
            .onFailure(DetectedBackend::requireWords);
  }

  private static boolean isOf(RunningBackend backend, String project) {
    return backend.project().equals(project) && backend.state().equals("running");
  }

  /** Looks no more, and knows of none. */
  void forget() {
    Job<?> former = looking;
    if (former != null) {
      former.cancel();
    }
    found.set(Optional.empty());
  }

  /** Stops what was found; its data stays. */
  void stop() {
    found
        .get()
        .ifPresent(
            backend -> {
              forget();
              tasks
                  .perform(() -> backend.stop(false, new RunListener() {}))
                  .onFailure(DetectedBackend::requireWords);
            });
  }

  /** Whoever starts the project hears what is wrong with Docker; here nobody asked for it. */
  private static void requireWords(Throwable fault) {
    if (!(fault instanceof DockerProblem)) {
      throw new IllegalStateException(fault);
    }
  }
}
