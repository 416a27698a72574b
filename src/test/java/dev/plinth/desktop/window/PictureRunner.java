package dev.plinth.desktop.window;

import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.Phase;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs nothing, and says at once what Docker says over half a minute. */
final class PictureRunner implements Runner {
  private static final URI URL = URI.create("http://127.0.0.1:8000");

  private final Optional<DockerProblem> problem;
  private final CountDownLatch mayStart;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private PictureRunner(Optional<DockerProblem> problem, CountDownLatch mayStart) {
    this.problem = problem;
    this.mayStart = mayStart;
  }

  /** One that has everything at hand. */
  static PictureRunner quick() {
    return new PictureRunner(Optional.empty(), new CountDownLatch(0));
  }

  /** One that never gets beyond its build. */
  static PictureRunner slow() {
    return new PictureRunner(Optional.empty(), new CountDownLatch(1));
  }

  /** One whose Docker is not there. */
  static PictureRunner without() {
    DockerProblem problem =
        new DockerProblem(
            "Docker is not running",
            "nobody answers at unix:///var/run/docker.sock",
            "start it with \"sudo systemctl start docker\", or start Docker Desktop, and try again");
    return new PictureRunner(Optional.of(problem), new CountDownLatch(0));
  }

  /** Tells whether what was started is stopped. */
  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws DockerProblem, InterruptedException {
    listener.phase(Phase.CONNECTING);
    if (problem.isPresent()) {
      throw problem.get();
    }
    listener.connected("unix:///var/run/docker.sock");
    listener.phase(Phase.DATABASE);
    listener.log("db-1  | database system is ready to accept connections");
    listener.phase(Phase.BUILDING);
    listener.step(1, 6, "FROM python:3.12-slim");
    listener.step(4, 6, "RUN pip install -r requirements.txt");
    listener.text("Collecting fastapi==0.115.0");
    listener.text("Collecting sqlalchemy==2.0.36");
    listener.bytes("layer", 18_400_000, 41_200_000);
    mayStart.await();
    listener.step(6, 6, "COPY app ./app");
    listener.phase(Phase.STARTING);
    listener.log("INFO:     Started server process [1]");
    listener.log("INFO:     Application startup complete.");
    listener.started(URL);
    return new Backend(project);
  }

  @Override
  public List<RunningBackend> running() {
    return List.of();
  }

  @Override
  public boolean dropData(String projectName) {
    return false;
  }

  /** A backend that is looked at and tried. */
  private final class Backend implements RunningBackend {
    private final Project project;

    Backend(Project project) {
      this.project = project;
    }

    @Override
    public String project() {
      return project.name();
    }

    @Override
    public String revision() {
      return project.revision();
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
    public void follow(RunListener listener) throws InterruptedException {
      listener.log("INFO:     172.18.0.1:52114 - \"GET /docs HTTP/1.1\" 200 OK");
      listener.log("INFO:     172.18.0.1:52114 - \"POST /auth/register HTTP/1.1\" 201 Created");
      listener.log("WARNING:  172.18.0.1:52116 - a token has expired");
      listener.log("INFO:     172.18.0.1:52118 - \"GET /products HTTP/1.1\" 200 OK");
      stopped.await();
    }

    @Override
    public void stop(boolean dropData, RunListener listener) {
      stopped.countDown();
      listener.stopped();
    }
  }
}
