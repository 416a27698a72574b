package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.run.DockerProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests how failures of a run are shown and removed, and runs of other processes. */
class RunProblemsTest extends RunFixture {
  @Test
  void reportsWhyAStartFailed() {
    failToStart();
    assertThat(problem().remedy()).isEqualTo("start it");
    assertThat(model.cycle().busyBinding().get()).isFalse();
  }

  @Test
  void startsAgainAfterAFailure() {
    failToStart();
    runner.problem = Optional.empty();
    start();
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(model.cycle().problemProperty().get()).isEmpty();
  }

  @Test
  void aBackendThatFailsIsStoppedAndReported() {
    runner.end = Optional.of(new DockerProblem("the backend stopped", "", "see the log"));
    runner.mayEnd.countDown();
    start();
    runAllQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
    assertThat(problem().what()).isEqualTo("the backend stopped");
    assertThat(runner.asked).endsWith("stop shop");
    assertThat(model.log().lines())
        .contains(
            new LogLine(LogLine.Kind.ERROR, "ERROR:    172.18.0.1:52116 - a request was cut off"));
  }

  @Test
  void findsABackendThatAnotherProcessStarted() {
    runner.others.add(runner.new Backend("other", "1"));
    runner.others.add(runner.new Backend("store", "1"));
    edit("shop", "store");
    runQueued();
    assertThat(model.detectedBackend().foundProperty().get().orElseThrow().project())
        .isEqualTo("store");
    model.stopDetected();
    assertThat(model.detectedBackend().stoppingProperty().get()).isTrue();
    runQueued();
    assertThat(runner.asked).containsExactly("stop store");
    assertThat(model.detectedBackend().foundProperty().get()).isEmpty();
  }

  @Test
  void reportsADetectedBackendThatCannotBeStopped() {
    runner.others.add(runner.new Backend("store", "1"));
    runner.stopProblem = Optional.of(new DockerProblem("Docker does not answer", "", "restart it"));
    edit("shop", "store");
    runQueued();
    model.stopDetected();
    runQueued();
    assertThat(problem().what()).isEqualTo("Docker does not answer");
    assertThat(model.detectedBackend().foundProperty().get()).isPresent();
    assertThat(model.detectedBackend().stoppingProperty().get()).isFalse();
  }

  @Test
  void removesAProblemOnceTheOtherRunIsStopped() {
    runner.others.add(runner.new Backend("shop", "1"));
    failToStart(new Problem("shop is already running", "", "stop it").at(RemedyPlace.OTHER_RUN));
    model.stopDetected();
    runQueued();
    assertThat(model.cycle().problemProperty().get()).isEmpty();
    assertThat(state()).isEqualTo(RunState.IDLE);
  }

  @Test
  void removesAProblemOnceDockerAnswers() {
    failToStart(new Problem("Docker is not running", "", "start it").at(RemedyPlace.DOCKER));
    model.checkDockerAgain();
    runQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
    runner.problem = Optional.empty();
    model.checkDockerAgain();
    runQueued();
    assertThat(state()).isEqualTo(RunState.IDLE);
    assertThat(model.cycle().problemProperty().get()).isEmpty();
  }

  @Test
  void keepsAProblemThatIsNotAboutDocker() {
    failToStart();
    runner.problem = Optional.empty();
    model.checkDockerAgain();
    runQueued();
    assertThat(state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void usesThePortOfTheSettings() {
    model.port().textProperty().set("8123");
    start();
    assertThat(runner.asked).containsExactly("start shop on 8123");
    assertThat(settings.get().port()).hasValue(8123);
  }

  @Test
  void doesNotStartOnAPortThatIsNone() {
    model.port().textProperty().set("99999");
    start();
    assertThat(runner.asked).isEmpty();
    assertThat(problem().message())
        .isEqualTo(
            "99999 is not a port: Enter a port from 1 to 65535, or nothing for an automatic"
                + " one");
    model.port().textProperty().set("9999");
    assertThat(model.cycle().problemProperty().get()).isEmpty();
  }

  @Test
  void offersAFreePortIfThePortIsTaken() {
    model.port().textProperty().set("8123");
    failToStart(new Problem("port 8123 is taken", "", "").at(RemedyPlace.PORT));
    runner.problem = Optional.empty();
    model.runOnFreePort();
    runQueued();
    assertThat(runner.asked).containsExactly("start shop on 8123", "start shop");
    assertThat(state()).isEqualTo(RunState.RUNNING);
  }
}
