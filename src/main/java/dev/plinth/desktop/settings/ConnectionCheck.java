package dev.plinth.desktop.settings;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.RemedyText;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A test of a connection that the user starts, and its result in words. */
public final class ConnectionCheck {
  private static final double MILLIS_PER_SECOND = 1_000;

  private final Tasks tasks;
  private final Tasks.Work<String> work;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private @Nullable Job<?> running;

  /** The states of a test. */
  public enum State {
    IDLE,
    RUNNING,
    SUCCEEDED,
    FAILED
  }

  /** The result of the work. */
  private record Success(String server, Duration duration) {}

  /**
   * Creates a test that has not run yet.
   *
   * @param work connects, and returns a text about the server that answers; it may fail with a
   *     {@link ProblemException}
   */
  ConnectionCheck(Tasks tasks, Tasks.Work<String> work) {
    this.tasks = tasks;
    this.work = work;
  }

  /** Returns the state. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Returns the result in words; empty before the first test. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Starts the test, in place of one that runs. */
  public void start() {
    cancel();
    enter(State.RUNNING, Messages.text("settings.test.running"));
    Job<Success> job = tasks.run(this::measure);
    running = job;
    job.onSuccess(this::show).onFailure(this::fail);
  }

  /** Cancels the test and removes its result. */
  public void cancel() {
    Job<?> job = running;
    running = null;
    if (job != null) {
      job.cancel();
    }
    enter(State.IDLE, "");
  }

  /** Shows that the test cannot run. */
  void refuse(String reason) {
    cancel();
    enter(State.FAILED, reason);
  }

  private Success measure() throws Exception {
    long start = System.nanoTime();
    String server = work.call();
    return new Success(server, Duration.ofNanos(System.nanoTime() - start));
  }

  private void show(Success success) {
    double seconds = success.duration().toMillis() / MILLIS_PER_SECOND;
    enter(State.SUCCEEDED, Messages.text("settings.test.ok", success.server(), seconds));
  }

  private void fail(Throwable failure) {
    if (failure instanceof ProblemException known) {
      Problem problem = known.problem();
      String remedy = RemedyText.of(problem);
      enter(
          State.FAILED,
          SentenceCase.of(problem.message())
              + (remedy.isEmpty() ? "." : ". " + SentenceCase.of(remedy) + "."));
      return;
    }
    enter(State.FAILED, Messages.text("settings.test.fault"));
    throw new IllegalStateException(failure);
  }

  private void enter(State newState, String newText) {
    text.set(newText);
    state.set(newState);
  }
}
