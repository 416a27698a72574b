package dev.plinth.soak;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.DockerServer;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs every project under one name, so that all its leftovers in Docker can be found. */
final class FixedNameRunner implements Runner {
  private final Runner runner;
  private final String name;
  private final AtomicInteger startedCount = new AtomicInteger();

  FixedNameRunner(Runner runner, String name) {
    this.runner = runner;
    this.name = name;
  }

  /** Returns the number of backends started successfully. */
  int startedCount() {
    return startedCount.get();
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws ProblemException, InterruptedException {
    Project renamed = new Project(name, project.revision(), project.schema(), project.files());
    RunningBackend backend = runner.start(renamed, options, listener);
    startedCount.incrementAndGet();
    return backend;
  }

  @Override
  public List<RunningBackend> running() throws DockerProblem, InterruptedException {
    return runner.running();
  }

  @Override
  public DockerServer server() throws DockerProblem, InterruptedException {
    return runner.server();
  }

  @Override
  public boolean dropData(String projectName) throws DockerProblem, InterruptedException {
    return runner.dropData(projectName);
  }
}
