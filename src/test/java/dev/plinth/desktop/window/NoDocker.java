package dev.plinth.desktop.window;

import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.DockerServer;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.util.List;

/** A runner on a machine where no backend runs. */
final class NoDocker implements Runner {
  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener) {
    throw new AssertionError("unexpected start");
  }

  @Override
  public List<RunningBackend> running() {
    return List.of();
  }

  @Override
  public DockerServer server() throws DockerProblem {
    throw new DockerProblem("Docker was not found", "", "start Docker");
  }

  @Override
  public boolean dropData(String projectName) {
    return false;
  }
}
