package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.project.Project;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunOptions;
import dev.plinth.run.RunPhase;
import dev.plinth.run.Runner;
import dev.plinth.spec.SpecText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ShutdownStopTest {
  private final ShutdownStop shutdown = new ShutdownStop();
  private final RunOptions options = new RunOptions(OptionalInt.empty(), false, false);

  private static Project project() {
    Pipeline pipeline = new Pipeline();
    var review = pipeline.review(pipeline.read(new SpecText(InitialDocument.minimalSpec())));
    return pipeline.compile(review.approved().orElseThrow());
  }

  @Test
  void stopsARunningBackend() throws Exception {
    FakeRunner runner = new FakeRunner();
    shutdown.track(runner).start(project(), options, new RunListener() {});
    shutdown.stop();
    assertThat(runner.asked)
        .containsExactly("start " + project().name(), "stop " + project().name());
  }

  @Test
  void stopsTheOthersIfABackendCannotBeStopped() throws Exception {
    FakeRunner broken = new FakeRunner();
    broken.stopProblem = Optional.of(new DockerProblem("Docker does not answer", "", "restart it"));
    FakeRunner sound = new FakeRunner();
    shutdown.track(broken).start(project(), options, new RunListener() {});
    for (int i = 0; i < 8; i++) { // the order in which backends are stopped is not defined
      shutdown.track(sound).start(project(), options, new RunListener() {});
    }
    shutdown.stop();
    assertThat(broken.asked).contains("stop " + project().name());
    assertThat(sound.asked).filteredOn(call -> call.startsWith("stop")).hasSize(8);
  }

  @Test
  void leavesADetachedBackendRunning() throws Exception {
    FakeRunner runner = new FakeRunner();
    shutdown.track(runner).start(project(), options, new RunListener() {}).detach();
    shutdown.stop();
    assertThat(runner.asked)
        .containsExactly("start " + project().name(), "detach " + project().name());
  }

  @Test
  void interruptsAStartThatIsUnderWay() throws Exception {
    Runner runner = shutdown.track(FakeRunner.slow());
    CountDownLatch building = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    RunListener listener =
        new RunListener() {
          @Override
          public void phase(RunPhase phase) {
            building.countDown();
          }
        };
    Project project = project();
    Thread work =
        new Thread(
            () -> {
              try {
                runner.start(project, options, listener);
              } catch (Exception e) {
                interrupted.set(e instanceof InterruptedException);
              }
            });
    work.start();
    building.await();
    shutdown.stop();
    work.join();
    assertThat(interrupted).isTrue();
  }
}
