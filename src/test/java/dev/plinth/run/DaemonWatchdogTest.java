package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that no call to the Docker daemon waits for ever. */
@Timeout(20)
class DaemonWatchdogTest {
  private static final Duration SHORT_TIMEOUT = Duration.ofMillis(50);

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void waitsAsLongAsTheDaemonAnswersPings() throws Exception {
    CountDownLatch pings = new CountDownLatch(5);
    DaemonWatchdog watchdog = new DaemonWatchdog(SHORT_TIMEOUT, pings::countDown);
    assertThat(
            watchdog.<String>call(
                () -> {
                  pings.await();
                  return "done";
                }))
        .isEqualTo("done");
  }

  @Test
  void failsWhenTheDaemonAnswersNoPing() {
    DaemonWatchdog watchdog = new DaemonWatchdog(SHORT_TIMEOUT, DaemonWatchdogTest::hang);
    assertThatThrownBy(
            () ->
                watchdog.call(
                    () -> {
                      hang();
                      return true;
                    }))
        .isInstanceOf(DockerProblem.class)
        .hasMessageStartingWith("Docker does not answer");
  }

  @Test
  void toleratesTwoMissedPings() throws Exception {
    AtomicInteger pings = new AtomicInteger();
    CountDownLatch answered = new CountDownLatch(1);
    DaemonWatchdog watchdog =
        new DaemonWatchdog(
            SHORT_TIMEOUT,
            () -> {
              if (pings.incrementAndGet() < 3) {
                hang();
              } else {
                answered.countDown();
              }
            });
    assertThat(
            watchdog.<String>call(
                () -> {
                  answered.await();
                  return "done";
                }))
        .isEqualTo("done");
  }

  @Test
  void waitsForAShortCallToEndWhenCancelled() {
    DaemonWatchdog watchdog = new DaemonWatchdog(Duration.ofSeconds(5), () -> {});
    CountDownLatch cancelled = new CountDownLatch(1);
    boolean[] ended = new boolean[1];
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                watchdog.call(
                    () -> {
                      cancelled.await();
                      ended[0] = true;
                      return true;
                    },
                    cancelled::countDown))
        .isInstanceOf(InterruptedException.class);
    assertThat(ended[0]).isTrue();
  }
}
