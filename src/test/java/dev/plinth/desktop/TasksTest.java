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
  private final List<Throwable> unhandled = new ArrayList<>();
  private final Tasks direct = new Tasks(Runnable::run, Runnable::run, unhandled::add);

  @Test
  void passesTheResultToACallbackRegisteredLater() {
    List<String> events = new ArrayList<>();
    direct.run(() -> "done").onSuccess(events::add).onEnd(() -> events.add("end"));
    assertThat(events).containsExactly("done", "end");
  }

  @Test
  void passesAFailureToItsCallback() {
    List<String> events = new ArrayList<>();
    Deque<Runnable> callbacks = new ArrayDeque<>();
    new Tasks(Runnable::run, callbacks::add, unhandled::add)
        .perform(
            () -> {
              throw new IllegalStateException("broken");
            })
        .onFailure(failure -> events.add(String.valueOf(failure.getMessage())));
    callbacks.forEach(Runnable::run);
    assertThat(events).containsExactly("broken");
    assertThat(unhandled).isEmpty();
  }

  @Test
  void reportsAFailureWithoutCallbackAsUnhandled() {
    direct.perform(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThat(unhandled).hasSize(1).first().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancellingInterruptsTheWorkAndDropsItsResult() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    List<String> events = new ArrayList<>();
    Tasks tasks = new Tasks(work -> new Thread(work).start(), Runnable::run, unhandled::add);
    Job<Boolean> job =
        tasks.perform(
            () -> {
              started.countDown();
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            });
    started.await();
    job.onSuccess(done -> events.add("success")).cancel();
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(events).isEmpty();
    assertThat(job.isCancelled()).isTrue();
  }

  @Test
  void cancellingAfterTheWorkDropsItsResult() {
    List<String> events = new ArrayList<>();
    Deque<Runnable> callbacks = new ArrayDeque<>();
    Job<String> job =
        new Tasks(Runnable::run, callbacks::add, unhandled::add)
            .run(() -> "done")
            .onSuccess(events::add)
            .onEnd(() -> events.add("end"));
    job.cancel();
    callbacks.forEach(Runnable::run);
    assertThat(events).containsExactly("end");
    assertThat(job.isCancelled()).isTrue();
  }

  @Test
  void cancellingAfterTheWorkDropsItsFailure() {
    Deque<Runnable> callbacks = new ArrayDeque<>();
    Job<Boolean> job =
        new Tasks(Runnable::run, callbacks::add, unhandled::add)
            .perform(
                () -> {
                  throw new IllegalStateException("broken");
                });
    job.cancel();
    callbacks.forEach(Runnable::run);
    assertThat(unhandled).isEmpty();
    assertThat(job.isSettled()).isTrue();
  }

  @Test
  void cancellingASettledJobHasNoEffect() {
    List<String> events = new ArrayList<>();
    Job<String> job = direct.run(() -> "done");
    job.cancel();
    job.onSuccess(events::add);
    assertThat(job.isCancelled()).isFalse();
    assertThat(events).containsExactly("done");
  }
}
