package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an interrupted start ends soon and leaves nothing behind. */
@Tag("docker")
class CancelTest {
  private static final String NAME = "run-cancel";
  private static final Duration TIMEOUT = Duration.ofSeconds(6);

  /** A project whose build takes minutes. */
  private static final Project SLOW =
      RunnableProjects.with(
          RunnableProjects.project(NAME),
          "Dockerfile",
          text -> text.replace("WORKDIR", "RUN sleep 300\nWORKDIR"));

  /** A wait for the moment to cancel. */
  private interface Moment {
    void await(RecordingRunListener listener) throws Exception;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 1500})
  void cancelsAfterMilliseconds(int millis) throws Exception {
    cancelAt(listener -> Thread.sleep(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phase BUILDING", "RUN sleep"})
  void cancelsWhenTheOutputContains(String text) throws Exception {
    cancelAt(listener -> listener.awaitText(text));
  }

  @Test
  void cancelsDuringABuildStep() throws Exception {
    cancelAt(
        listener -> {
          listener.awaitText("RUN sleep");
          RealDocker.awaitRunning(container -> container.getCommand().contains("sleep 300"));
        });
  }

  /** The database runs and the image is built by then, so every kind of resource exists. */
  @Test
  void cancelsWhileTheBackendStarts() throws Exception {
    cancelAt(
        RunnableProjects.with(
            RunnableProjects.project(NAME),
            "app/main.py",
            text -> "import time\n\nprint('slow', flush=True)\ntime.sleep(300)\n" + text),
        listener -> {
          listener.awaitText("phase STARTING");
          RealDocker.awaitRunning(container -> RunResources.role(container).equals(Containers.API));
        });
  }

  @AfterAll
  static void removeImages() throws Exception {
    RealDocker.removeImages(NAME);
  }

  private static void cancelAt(Moment moment) throws Exception {
    cancelAt(SLOW, moment);
  }

  private static void cancelAt(Project project, Moment moment) throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    final Set<String> before = RealDocker.contents();
    RecordingRunListener listener = new RecordingRunListener();
    AtomicReference<Object> outcome = new AtomicReference<>("no outcome");
    Thread run = new Thread(() -> outcome.set(start(project, listener)));
    run.start();
    moment.await(listener);
    run.interrupt();
    run.join(TIMEOUT.toMillis());
    assertThat(outcome.get()).as(listener.text()).isInstanceOf(InterruptedException.class);
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    Set<String> left = leftovers(before, listener);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(50); // the daemon needs a moment to end the build step
      left = leftovers(before, listener);
    }
    assertThat(left).as(listener.text()).isEmpty();
  }

  private static Set<String> leftovers(Set<String> before, RecordingRunListener listener)
      throws Exception {
    Set<String> left = new TreeSet<>(RealDocker.contents());
    left.removeAll(before);
    boolean isBuilt = listener.text().contains("phase STARTING");
    if (isBuilt || !listener.text().contains("build Step 3/")) {
      // a complete image stays; so does a layer that Docker reported too late, and the next build
      // reuses it
      left.removeIf(resource -> resource.startsWith("image "));
    }
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("docker"))
        .forEach(name -> left.add("thread " + name));
    return left;
  }

  private static Object start(Project project, RecordingRunListener listener) {
    try {
      return new DockerRunner(RealDocker.HERE).start(project, RunOptions.DEFAULTS, listener);
    } catch (ProblemException | InterruptedException e) {
      return e;
    }
  }
}
