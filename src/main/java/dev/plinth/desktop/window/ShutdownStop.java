package dev.plinth.desktop.window;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.DockerServer;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the running backends when the process is terminated while its window is open. */
final class ShutdownStop {
  private static final int TIMEOUT_SECONDS = 10;
  private static final int POLL_MILLIS = 50;

  private final Set<Thread> starting = ConcurrentHashMap.newKeySet();
  private final Set<RunningBackend> running = ConcurrentHashMap.newKeySet();

  /** Returns a runner that delegates to another runner and registers each started backend. */
  Runner track(Runner runner) {
    return new TrackedRunner(runner);
  }

  /**
   * Stops all registered backends, each even if another cannot be stopped. Backends that still run
   * after ten seconds are left to the next start.
   */
  void stop() {
    if (starting.isEmpty() && running.isEmpty()) {
      return;
    }
    try {
      CompletableFuture.runAsync(this::stopAll).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return; // the process ends anyway, and no window is left to show the error
    }
  }

  private void stopAll() {
    try {
      starting.forEach(Thread::interrupt);
      while (!starting.isEmpty()) {
        Thread.sleep(POLL_MILLIS);
      }
      for (RunningBackend backend : List.copyOf(running)) {
        stop(backend);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop(RunningBackend backend) throws InterruptedException {
    try {
      backend.stop(false, new RunListener() {});
    } catch (DockerProblem e) {
      return; // no window is left to show the problem, and the next start removes the leftovers
    }
  }

  private final class TrackedRunner implements Runner {
    private final Runner runner;

    TrackedRunner(Runner runner) {
      this.runner = runner;
    }

    @Override
    public RunningBackend start(Project project, RunOptions options, RunListener listener)
        throws ProblemException, InterruptedException {
      starting.add(Thread.currentThread());
      try {
        RunningBackend backend = new TrackedBackend(runner.start(project, options, listener));
        running.add(backend);
        return backend;
      } finally {
        starting.remove(Thread.currentThread());
      }
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

  /** A backend that is registered until it is stopped or detached. */
  private final class TrackedBackend implements RunningBackend {
    private final RunningBackend backend;

    TrackedBackend(RunningBackend backend) {
      this.backend = backend;
    }

    @Override
    public String project() {
      return backend.project();
    }

    @Override
    public String revision() {
      return backend.revision();
    }

    @Override
    public URI url() {
      return backend.url();
    }

    @Override
    public String state() {
      return backend.state();
    }

    @Override
    public boolean detached() {
      return backend.detached();
    }

    @Override
    public void follow(RunListener listener) throws DockerProblem, InterruptedException {
      backend.follow(listener);
    }

    @Override
    public void detach() throws DockerProblem, InterruptedException {
      backend.detach();
      running.remove(this);
    }

    @Override
    public void stop(boolean dropData, RunListener listener)
        throws DockerProblem, InterruptedException {
      backend.stop(dropData, listener);
      running.remove(this);
    }
  }
}
