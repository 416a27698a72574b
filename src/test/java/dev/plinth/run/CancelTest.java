package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A start that is interrupted ends soon, and leaves nothing behind. */
@Tag("docker")
class CancelTest {
  private static final String NAME = "run-cancel";
  private static final Duration SOON = Duration.ofSeconds(6);

  /** Builds for minutes. */
  private static final Project SLOW =
      RunnableProjects.with(
          RunnableProjects.project(NAME),
          "Dockerfile",
          text -> text.replace("WORKDIR", "RUN sleep 300\nWORKDIR"));

  /** Waits for the moment to cancel. */
  private interface Moment {
    void await(RecordingRunListener heard) throws InterruptedException;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 1500})
  void afterSoManyMilliseconds(int millis) throws Exception {
    cancelAt(heard -> Thread.sleep(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phase BUILDING", "RUN sleep"})
  void justWhen(String sign) throws Exception {
    cancelAt(
        heard -> {
          while (!heard.text().contains(sign)) {
            Thread.sleep(5);
          }
        });
  }

  @Test
  void inTheMiddleOfAStep() throws Exception {
    cancelAt(
        heard -> {
          while (!heard.text().contains("RUN sleep")) {
            Thread.sleep(5);
          }
          Thread.sleep(700);
        });
  }

  /** The database is up and its image is built: all that there is to clean up is there. */
  @Test
  void whileTheBackendStarts() throws Exception {
    cancelAt(
        RunnableProjects.with(
            RunnableProjects.project(NAME),
            "app/main.py",
            text -> "import time\n\nprint('slow', flush=True)\ntime.sleep(300)\n" + text),
        heard -> {
          while (!heard.text().contains("phase STARTING")) {
            Thread.sleep(5);
          }
          Thread.sleep(700);
        });
  }

  @AfterAll
  static void forgetImage() throws Exception {
    RealDocker.forgetImage(NAME);
  }

  private static void cancelAt(Moment moment) throws Exception {
    cancelAt(SLOW, moment);
  }

  private static void cancelAt(Project project, Moment moment) throws Exception {
    RealDocker.require();
    RealDocker.forget(NAME);
    final Set<String> before = RealDocker.contents();
    RecordingRunListener heard = new RecordingRunListener();
    AtomicReference<Object> end = new AtomicReference<>("no end");
    Thread run = new Thread(() -> end.set(start(project, heard)));
    run.start();
    moment.await(heard);
    run.interrupt();
    run.join(SOON.toMillis());
    assertThat(end.get()).as(heard.text()).isInstanceOf(InterruptedException.class);
    Thread.sleep(600); // the daemon ends the step by itself
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("docker"));
    Set<String> more = new TreeSet<>(RealDocker.contents());
    more.removeAll(before);
    boolean built = heard.text().contains("phase STARTING");
    if (built || !heard.text().contains("text Step 3/")) {
      // what is built stays; the line that names a layer may come too late, and the next build
      // takes the layer up
      more.removeIf(one -> one.startsWith("image "));
    }
    assertThat(more).as(heard.text()).isEmpty();
  }

  private static Object start(Project project, RecordingRunListener heard) {
    try {
      return new DockerRunner(RealDocker.HERE).start(project, RunOptions.USUAL, heard);
    } catch (DockerProblem | InterruptedException e) {
      return e;
    }
  }
}
