package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.RunningBackend;

/** Runs a project in Docker and follows what it says until somebody stops it. */
record RunFollower(Pipeline pipeline, Console console) {
  /** Docker may take its time to stop two containers. */
  private static final int PATIENCE_SECONDS = 30;

  /** Runs it; a detached one is left alone once it answers. */
  void run(Project project, RunOptions options) throws DockerProblem, InterruptedException {
    try (Cancellation cancellation = new Cancellation(Thread.currentThread(), PATIENCE_SECONDS)) {
      cancellation.begin();
      follow(project, options);
    }
  }

  private void follow(Project project, RunOptions options)
      throws DockerProblem, InterruptedException {
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

  /** Why it ended is worth more than that it cannot be stopped: its Docker may be gone. */
  private static void stopAfter(
      Exception reason, RunningBackend backend, RunProgressPrinter progress)
      throws InterruptedException {
    try {
      backend.stop(false, progress);
    } catch (DockerProblem e) {
      reason.addSuppressed(e);
    }
  }
}
