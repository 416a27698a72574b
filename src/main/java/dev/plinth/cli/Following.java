package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.RunningBackend;

/** Runs a project in Docker and follows what it says until somebody stops it. */
record Following(Pipeline pipeline, Console console) {
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
    Progress progress = new Progress(console);
    RunningBackend backend = pipeline.runner().start(project, options, progress);
    if (options.detached()) {
      return;
    }
    boolean cancelled = false;
    try {
      backend.follow(progress);
    } catch (InterruptedException e) {
      cancelled = true;
    } finally {
      backend.stop(false, progress);
    }
    if (cancelled) {
      throw new InterruptedException();
    }
  }
}
