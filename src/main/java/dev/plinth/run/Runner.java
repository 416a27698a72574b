package dev.plinth.run;

import dev.plinth.project.Project;
import java.util.List;

/** Runs projects. Every call blocks, and ends early when its thread is interrupted. */
public interface Runner {
  /**
   * Builds and starts a project, and waits until it is well. What is interrupted or fails leaves
   * nothing behind but what the next build saves time with.
   */
  RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws DockerProblem, InterruptedException;

  /**
   * Gives what this user runs and is starting, whichever process does it, and what is left of it.
   */
  List<RunningBackend> running() throws DockerProblem, InterruptedException;

  /**
   * Deletes all data of a project that does not run.
   *
   * @return whether there was any
   */
  boolean dropData(String projectName) throws DockerProblem, InterruptedException;
}
