package dev.plinth.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final List<Throwable> faults = new ArrayList<>();
  private final Tasks direct = new Tasks(Runnable::run, Runnable::run, faults::add);

  @Test
  void givesAResultToWhoAsksLater() {
    List<String> heard = new ArrayList<>();
    direct.run(() -> "done").onSuccess(heard::add).onEnd(() -> heard.add("end"));
    assertThat(heard).containsExactly("done", "end");
  }

  @Test
  void givesAFailureToWhoAsks() {
    List<String> heard = new ArrayList<>();
    Deque<Runnable> screen = new ArrayDeque<>();
    new Tasks(Runnable::run, screen::add, faults::add)
        .perform(
            () -> {
              throw new IllegalStateException("broken");
            })
        .onFailure(fault -> heard.add(String.valueOf(fault.getMessage())));
    screen.forEach(Runnable::run);
    assertThat(heard).containsExactly("broken");
    assertThat(faults).isEmpty();
  }

  @Test
  void tellsAFailureThatNobodyAsksFor() {
    direct.perform(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThat(faults).hasSize(1).first().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsCancelledIsInterruptedAndNeverArrives() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    Tasks tasks = new Tasks(work -> new Thread(work).start(), Runnable::run, faults::add);
    Job<Boolean> job =
        tasks.perform(
            () -> {
              begun.countDown();
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            });
    begun.await();
    job.onSuccess(done -> heard.add("success")).cancel();
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(heard).isEmpty();
    assertThat(job.isCancelled()).isTrue();
  }

  @Test
  void whatIsCancelledBetweenItsWorkAndItsDeliveryNeverArrives() {
    List<String> heard = new ArrayList<>();
    Deque<Runnable> screen = new ArrayDeque<>();
    Job<String> job =
        new Tasks(Runnable::run, screen::add, faults::add)
            .run(() -> "done")
            .onSuccess(heard::add)
            .onEnd(() -> heard.add("end"));
    job.cancel();
    screen.forEach(Runnable::run);
    assertThat(heard).containsExactly("end");
    assertThat(job.isCancelled()).isTrue();
  }

  @Test
  void aFailureThatIsCancelledBeforeItsDeliveryIsToldNobody() {
    Deque<Runnable> screen = new ArrayDeque<>();
    Job<Boolean> job =
        new Tasks(Runnable::run, screen::add, faults::add)
            .perform(
                () -> {
                  throw new IllegalStateException("broken");
                });
    job.cancel();
    screen.forEach(Runnable::run);
    assertThat(faults).isEmpty();
    assertThat(job.isSettled()).isTrue();
  }

  @Test
  void whatHasArrivedCanNoLongerBeCancelled() {
    List<String> heard = new ArrayList<>();
    Job<String> job = direct.run(() -> "done");
    job.cancel();
    job.onSuccess(heard::add);
    assertThat(job.isCancelled()).isFalse();
    assertThat(heard).containsExactly("done");
  }
}
