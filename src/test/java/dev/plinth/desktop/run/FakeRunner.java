package dev.plinth.desktop.run;

import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.Phase;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Runs nothing, and says what a runner would. */
final class FakeRunner implements Runner {
  static final URI URL = URI.create("http://127.0.0.1:8000");

  /** What was asked of it, in order. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** What others run. */
  final List<RunningBackend> others = new ArrayList<>();

  Optional<DockerProblem> problem = Optional.empty();
  Optional<DockerProblem> end = Optional.empty();

  /** Open when a start goes on at once. */
  CountDownLatch mayStart = new CountDownLatch(0);

  /** Open when a backend ends by itself. */
  CountDownLatch mayEnd = new CountDownLatch(1);

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws DockerProblem, InterruptedException {
    asked.add("start " + project.name() + (options.fresh() ? " fresh" : ""));
    listener.phase(Phase.CONNECTING);
    listener.connected("unix:///var/run/docker.sock");
    listener.phase(Phase.BUILDING);
    listener.step(3, 12, "RUN pip install");
    listener.bytes("layer", 10_000_000, 40_000_000);
    listener.text("Collecting fastapi");
    mayStart.await();
    if (problem.isPresent()) {
      throw problem.get();
    }
    listener.phase(Phase.STARTING);
    listener.started(URL);
    return new Backend(project.name(), project.revision());
  }

  @Override
  public List<RunningBackend> running() {
    return List.copyOf(others);
  }

  @Override
  public boolean dropData(String projectName) {
    throw new AssertionError("nobody asks for that");
  }

  /** A backend that answers nobody. */
  final class Backend implements RunningBackend {
    private final String project;
    private final String revision;

    Backend(String project, String revision) {
      this.project = project;
      this.revision = revision;
    }

    @Override
    public String project() {
      return project;
    }

    @Override
    public String revision() {
      return revision;
    }

    @Override
    public URI url() {
      return URL;
    }

    @Override
    public String state() {
      return "running";
    }

    @Override
    public boolean detached() {
      return false;
    }

    @Override
    public void follow(RunListener listener) throws DockerProblem, InterruptedException {
      listener.log("INFO:     Application startup complete.");
      listener.log("ERROR:    something");
      mayEnd.await();
      if (end.isPresent()) {
        throw end.get();
      }
    }

    @Override
    public void stop(boolean dropData, RunListener listener) {
      asked.add("stop " + project);
      listener.phase(Phase.STOPPING);
      listener.stopped();
    }
  }
}
