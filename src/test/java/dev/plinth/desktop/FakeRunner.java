package dev.plinth.desktop;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.SpecJson;
import dev.plinth.run.DataRefused;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.DockerServer;
import dev.plinth.run.HeldData;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.RunPhase;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A runner without Docker that reports a whole start at once. */
public final class FakeRunner implements Runner {
  /** The URL of every backend. */
  public static final URI URL = URI.create("http://127.0.0.1:8000");

  /** The calls of start and stop, in order. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** The backends that {@link #running} returns. */
  public final List<RunningBackend> others = new ArrayList<>();

  /** The problem with which a start fails; empty if it succeeds. */
  public Optional<DockerProblem> problem = Optional.empty();

  /** The problem with which a backend that ends by itself fails; empty if it ends normally. */
  public Optional<DockerProblem> end = Optional.empty();

  /** The rows that do not allow a change of the tables; empty if they do. */
  public Optional<String> refusal = Optional.empty();

  /** The projects that ran on the data of earlier ones. */
  public final List<Project> kept = new ArrayList<>();

  private Optional<HeldData> data = Optional.empty();

  /** The problem with which backends cannot be detached; empty if they can be. */
  public Optional<DockerProblem> detachProblem = Optional.empty();

  /** The problem with which a stop fails; empty if it succeeds. */
  public Optional<DockerProblem> stopProblem = Optional.empty();

  /** Blocks a start during its build until the count is zero. */
  public CountDownLatch mayStart = new CountDownLatch(0);

  /** Keeps a backend running until the count is zero. */
  public CountDownLatch mayEnd = new CountDownLatch(1);

  /** Returns a runner whose start stays in its build. */
  public static FakeRunner slow() {
    FakeRunner runner = new FakeRunner();
    runner.mayStart = new CountDownLatch(1);
    return runner;
  }

  /** Returns a runner whose start fails because Docker is not running. */
  public static FakeRunner withoutDocker() {
    FakeRunner runner = new FakeRunner();
    runner.problem =
        Optional.of(
            new DockerProblem(
                "Docker is not running",
                "nothing listens at unix:///var/run/docker.sock",
                "start it with \"sudo systemctl start docker\","
                    + " or start Docker Desktop, and try again"));
    return runner;
  }

  @Override
  public RunningBackend start(Project project, RunOptions options, RunListener listener)
      throws ProblemException, InterruptedException {
    String port = options.port().isPresent() ? " on " + options.port().getAsInt() : "";
    asked.add("start " + project.name() + port + (options.fresh() ? " fresh" : ""));
    listener.phase(RunPhase.CONNECTING);
    if (problem.isPresent()) {
      throw problem.get();
    }
    listener.connected("unix:///var/run/docker.sock");
    listener.phase(RunPhase.DATABASE);
    listener.log("db-1  | database system is ready to accept connections");
    listener.phase(RunPhase.BUILDING);
    listener.step(1, 12, "FROM python:3.12-slim");
    listener.step(3, 12, "RUN pip install -r requirements.txt");
    listener.buildOutput("Collecting fastapi==0.115.0");
    listener.buildOutput("Collecting sqlalchemy==2.0.36");
    listener.bytes("layer", 10_000_000, 40_000_000);
    mayStart.await();
    follow(project, options);
    listener.step(12, 12, "COPY app ./app");
    listener.phase(RunPhase.STARTING);
    listener.log("INFO:     Started server process [1]");
    listener.log("INFO:     Application startup complete.");
    listener.started(URL);
    return new Backend(project.name(), project.revision());
  }

  private void follow(Project project, RunOptions options)
      throws ProblemException, InterruptedException {
    Optional<String> specFile =
        project.files().stream()
            .filter(file -> file.path().equals(SpecJson.PATH))
            .map(ProjectFile::text)
            .findFirst();
    HeldData next = new HeldData(project.revision(), specFile);
    boolean differs =
        data.isPresent() && !data.get().revision().equals(next.revision()) && !options.fresh();
    if (differs) {
      Optional<Project> following = options.data().choice().choose(data.get(), project);
      if (refusal.isPresent()) {
        throw new DataRefused(project.name(), refusal.get());
      }
      following.ifPresent(kept::add);
    }
    data = Optional.of(next);
  }

  @Override
  public List<RunningBackend> running() {
    return List.copyOf(others);
  }

  @Override
  public DockerServer server() throws DockerProblem {
    if (problem.isPresent()) {
      throw problem.get();
    }
    return new DockerServer("26.1.5", "unix:///var/run/docker.sock (default socket)");
  }

  @Override
  public boolean dropData(String projectName) {
    throw new AssertionError("unexpected call");
  }

  /** A backend that accepts no requests. */
  public final class Backend implements RunningBackend {
    private final String project;
    private final String revision;

    /** Creates the backend of a project. */
    public Backend(String project, String revision) {
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
      listener.log("INFO:     172.18.0.1:52114 - \"GET /docs HTTP/1.1\" 200 OK");
      listener.log("INFO:     172.18.0.1:52114 - \"POST /auth/register HTTP/1.1\" 201 Created");
      listener.log("WARNING:  172.18.0.1:52116 - a token has expired");
      listener.log("ERROR:    172.18.0.1:52116 - a request was cut off");
      listener.log("INFO:     172.18.0.1:52118 - \"GET /products HTTP/1.1\" 200 OK");
      mayEnd.await();
      if (end.isPresent()) {
        throw end.get();
      }
    }

    @Override
    public void detach() throws DockerProblem {
      asked.add("detach " + project);
      if (detachProblem.isPresent()) {
        throw detachProblem.get();
      }
    }

    @Override
    public void stop(boolean dropData, RunListener listener) throws DockerProblem {
      asked.add("stop " + project);
      if (stopProblem.isPresent()) {
        throw stopProblem.get();
      }
      listener.phase(RunPhase.STOPPING);
      listener.stopped();
    }
  }
}
