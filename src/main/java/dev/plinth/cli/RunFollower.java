package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.RunningBackend;

/** Runs a project in Docker and prints its log until the user stops it. */
record RunFollower(Pipeline pipeline, Console console) {
  /** The longest wait for Docker to stop two containers after Ctrl-C. */
  private static final int TIMEOUT_SECONDS = 30;

  /** Runs a project. Returns when the backend is stopped, or when a detached backend answers. */
  void run(Project project, RunOptions options) throws ProblemException, InterruptedException {
    try (Cancellation cancellation = new Cancellation(Thread.currentThread(), TIMEOUT_SECONDS)) {
      cancellation.begin();
      startAndFollow(project, options);
    }
  }

  private void startAndFollow(Project project, RunOptions options)
      throws ProblemException, InterruptedException {
    RunProgressPrinter progress = new RunProgressPrinter(console);
    RunningBackend backend = pipeline.runner().start(project, options, progress);
    if (options.detached()) {
      return;
    }
    try {
      backend.follow(progress);
    } catch (InterruptedException | DockerProblem e) {
      stopAfter(e, backend, progress);
      throw e;
    }
    backend.stop(false, progress);
  }

  /**
   * Stops the backend after an exception. If that fails too, for example because Docker is gone,
   * only the first exception is reported.
   */
  private static void stopAfter(
      Exception exception, RunningBackend backend, RunProgressPrinter progress)
      throws InterruptedException {
    try {
      backend.stop(false, progress);
    } catch (DockerProblem e) {
      exception.addSuppressed(e);
    }
  }
}
