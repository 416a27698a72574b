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

/**
 * Collects what a run tells, on whichever thread, and brings it to the screen now and then: a run
 * may say more lines than a screen can follow.
 */
final class RunEventBuffer implements RunListener {
  /** More lines at once are more than anybody sees; the first of them go. */
  private static final int MOST_LINES = 5_000;

  private final Tasks tasks;
  private final Duration pause;
  private final Consumer<Batch> screen;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private RunProgress progress = RunProgress.BEGIN;
  private boolean announced;

  /**
   * What came since the last one.
   *
   * @param lines the lines
   * @param progress how far it is now
   */
  record Batch(List<LogLine> lines, RunProgress progress) {
    Batch {
      lines = List.copyOf(lines);
      requireNonNull(progress);
    }
  }

  /**
   * Brings what is told there.
   *
   * @param pause how long it collects
   */
  RunEventBuffer(Tasks tasks, Duration pause, Consumer<Batch> screen) {
    this.tasks = tasks;
    this.pause = pause;
    this.screen = screen;
  }

  @Override
  public void phase(RunPhase phase) {
    add(new LogLine(LogLine.Kind.PHASE, phase.words()), state().with(phase));
  }

  @Override
  public void connected(String address) {
    add(new LogLine(LogLine.Kind.BUILD, "Docker at " + address), state());
  }

  @Override
  public void step(int step, int steps, String instruction) {
    announce(state().with(step, steps));
  }

  @Override
  public void bytes(String layer, long done, long total) {
    announce(state().with(layer, done, total));
  }

  @Override
  public void text(String line) {
    add(new LogLine(LogLine.Kind.BUILD, line), state());
  }

  @Override
  public void log(String line) {
    add(LogLine.ofBackend(line), state());
  }

  @Override
  public void notice(String sentence) {
    add(new LogLine(LogLine.Kind.NOTE, sentence), state());
  }

  @Override
  public void started(URI url) {
    add(new LogLine(LogLine.Kind.PHASE, "running at " + url), state());
  }

  @Override
  public void stopped() {
    add(new LogLine(LogLine.Kind.PHASE, "stopped"), state());
  }

  private synchronized RunProgress state() {
    return progress;
  }

  private void add(LogLine line, RunProgress now) {
    synchronized (this) {
      lines.addLast(line);
      if (lines.size() > MOST_LINES) {
        lines.removeFirst();
      }
    }
    announce(now);
  }

  private void announce(RunProgress now) {
    synchronized (this) {
      progress = now;
      if (announced) {
        return;
      }
      announced = true;
    }
    tasks.show(() -> tasks.runAfter(pause, () -> true).onSuccess(waited -> flush()));
  }

  /** Brings what has come; called on the screen's thread. */
  void flush() {
    Batch batch;
    synchronized (this) {
      batch = new Batch(List.copyOf(lines), progress);
      lines.clear();
      announced = false;
    }
    screen.accept(batch);
  }

  /** Begins with another run. */
  synchronized void begin() {
    lines.clear();
    progress = RunProgress.BEGIN;
  }
}
