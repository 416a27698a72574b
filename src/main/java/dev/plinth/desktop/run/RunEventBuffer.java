package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.Tasks;
import dev.plinth.run.RunListener;
import dev.plinth.run.RunPhase;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Collects the events of a run from any thread and passes them to the JavaFX thread in batches. A
 * run may print lines faster than a window can show them one by one.
 */
final class RunEventBuffer implements RunListener {
  /** The maximum number of lines in a batch. If there are more, the oldest lines are dropped. */
  private static final int MAX_LINES = 5_000;

  private final Tasks tasks;
  private final Duration pause;
  private final Consumer<Batch> receiver;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private RunProgress progress = RunProgress.INITIAL;
  private boolean flushScheduled;

  /**
   * The events since the previous batch.
   *
   * @param lines the new lines of the log
   * @param progress the current progress
   */
  record Batch(List<LogLine> lines, RunProgress progress) {
    Batch {
      lines = List.copyOf(lines);
      requireNonNull(progress);
    }
  }

  /**
   * Creates an empty buffer.
   *
   * @param pause the time for which events are collected for a batch
   * @param receiver receives each batch on the JavaFX thread
   */
  RunEventBuffer(Tasks tasks, Duration pause, Consumer<Batch> receiver) {
    this.tasks = tasks;
    this.pause = pause;
    this.receiver = receiver;
  }

  @Override
  public void phase(RunPhase phase) {
    update(progress -> progress.withPhase(phase));
    add(new LogLine(LogLine.Kind.PHASE, phase.description()));
  }

  @Override
  public void connected(String address) {
    add(new LogLine(LogLine.Kind.BUILD, "Docker at " + address));
  }

  @Override
  public void step(int step, int steps, String instruction) {
    update(progress -> progress.withStep(step, steps));
  }

  @Override
  public void bytes(String layer, long done, long total) {
    update(progress -> progress.withDownload(layer, done, total));
  }

  @Override
  public void buildOutput(String line) {
    add(new LogLine(LogLine.Kind.BUILD, line));
  }

  @Override
  public void log(String line) {
    add(LogLine.ofContainer(line));
  }

  @Override
  public void notice(String sentence) {
    add(new LogLine(LogLine.Kind.NOTE, sentence));
  }

  @Override
  public void started(URI url) {
    add(new LogLine(LogLine.Kind.PHASE, "running at " + url));
  }

  @Override
  public void stopped() {
    add(new LogLine(LogLine.Kind.PHASE, "stopped"));
  }

  private void add(LogLine line) {
    synchronized (this) {
      lines.addLast(line);
      if (lines.size() > MAX_LINES) {
        lines.removeFirst();
      }
    }
    update(UnaryOperator.identity());
  }

  /** Changes the progress in one step, since the events come from several threads. */
  private void update(UnaryOperator<RunProgress> change) {
    synchronized (this) {
      progress = change.apply(progress);
      if (flushScheduled) {
        return;
      }
      flushScheduled = true;
    }
    tasks.runLater(() -> tasks.runAfter(pause, () -> true).onSuccess(waited -> flush()));
  }

  /** Passes the collected events to the receiver now. Must be called on the JavaFX thread. */
  void flush() {
    Batch batch;
    synchronized (this) {
      batch = new Batch(List.copyOf(lines), progress);
      lines.clear();
      flushScheduled = false;
    }
    receiver.accept(batch);
  }

  /** Discards the collected lines and resets the progress, for another run. */
  synchronized void reset() {
    lines.clear();
    progress = RunProgress.INITIAL;
  }
}
