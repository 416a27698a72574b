package dev.plinth.soak;

import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs every project under one name, so that all that is left of any can be found. */
final class FixedNameRunner implements Runner {
  private final Runner runner;
  private final String name;
  private final AtomicInteger ran = new AtomicInteger();

  FixedNameRunner(Runner runner, String name) {
    this.runner = runner;
    this.name = name;
  }

  /** Gives how many came up. */
  int ran() {
    return ran.get();
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws DockerProblem, InterruptedException {
    Project renamed = new Project(name, project.revision(), project.files());
    RunningBackend backend = runner.start(renamed, options, listener);
    ran.incrementAndGet();
    return backend;
  }

  @Override
  public List<RunningBackend> running() throws DockerProblem, InterruptedException {
    return runner.running();
  }

  @Override
  public boolean dropData(String projectName) throws DockerProblem, InterruptedException {
    return runner.dropData(projectName);
  }
}
