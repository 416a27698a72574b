package dev.plinth.desktop.window;

import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
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

/** Stops what runs when the process is told to end, and nobody closed its window before. */
final class ShutdownStop {
  private static final int MOST_SECONDS = 10;
  private static final int BLINK_MILLIS = 50;

  private final Set<Thread> starting = ConcurrentHashMap.newKeySet();
  private final Set<RunningBackend> running = ConcurrentHashMap.newKeySet();

  /** Gives a runner that is the same, but for what it starts being known here. */
  Runner of(Runner runner) {
    return new Known(runner);
  }

  /** Stops all of it; what takes longer than ten seconds is left to the next start. */
  void stop() {
    if (starting.isEmpty() && running.isEmpty()) {
      return;
    }
    try {
      CompletableFuture.runAsync(this::stopAll).get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return; // the process ends all the same, and there is nobody to tell
    }
  }

  private void stopAll() {
    try {
      starting.forEach(Thread::interrupt);
      while (!starting.isEmpty()) {
        Thread.sleep(BLINK_MILLIS);
      }
      for (RunningBackend backend : List.copyOf(running)) {
        backend.stop(false, new RunListener() {});
      }
    } catch (DockerProblem | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Known implements Runner {
    private final Runner runner;

    Known(Runner runner) {
      this.runner = runner;
    }

    @Override
    public RunningBackend start(Project project, RunOptions options, RunListener listener)
        throws DockerProblem, InterruptedException {
      starting.add(Thread.currentThread());
      try {
        RunningBackend backend = new Stoppable(runner.start(project, options, listener));
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
    public boolean dropData(String projectName) throws DockerProblem, InterruptedException {
      return runner.dropData(projectName);
    }
  }

  /** Known for as long as nobody stops it. */
  private final class Stoppable implements RunningBackend {
    private final RunningBackend backend;

    Stoppable(RunningBackend backend) {
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
    public void stop(boolean dropData, RunListener listener)
        throws DockerProblem, InterruptedException {
      backend.stop(dropData, listener);
      running.remove(this);
    }
  }
}
