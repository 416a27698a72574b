package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No call waits for ever. */
@Timeout(20)
class DaemonWatchdogTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void waitsAsLongAsTheDaemonLives() throws Exception {
    DaemonWatchdog guard = new DaemonWatchdog(SHORT, () -> {});
    assertThat(
            guard.<String>call(
                () -> {
                  Thread.sleep(300);
                  return "done";
                }))
        .isEqualTo("done");
  }

  @Test
  void givesUpWhenTheDaemonIsSilent() {
    DaemonWatchdog guard = new DaemonWatchdog(SHORT, DaemonWatchdogTest::hang);
    assertThatThrownBy(
            () ->
                guard.call(
                    () -> {
                      hang();
                      return true;
                    }))
        .isInstanceOf(DockerProblem.class)
        .hasMessageStartingWith("Docker does not answer");
  }

  @Test
  void forgivesADaemonThatIsSilentOnceOrTwice() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    DaemonWatchdog guard =
        new DaemonWatchdog(
            SHORT,
            () -> {
              if (asked.incrementAndGet() < 3) {
                hang();
              }
            });
    assertThat(
            guard.<String>call(
                () -> {
                  Thread.sleep(600);
                  return "done";
                }))
        .isEqualTo("done");
    assertThat(asked.get()).isGreaterThan(2);
  }

  @Test
  void letsAShortCallEndBeforeItIsCancelled() {
    DaemonWatchdog guard = new DaemonWatchdog(Duration.ofSeconds(5), () -> {});
    boolean[] ended = new boolean[1];
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                guard.call(
                    () -> {
                      Thread.sleep(100);
                      ended[0] = true;
                      return true;
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(ended[0]).isTrue();
  }
}
