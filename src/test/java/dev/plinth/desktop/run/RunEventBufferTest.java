package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.run.RunPhase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunEventBufferTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<RunEventBuffer.Batch> batches = new ArrayList<>();
  private final RunEventBuffer events =
      new RunEventBuffer(
          new Tasks(background::add, Runnable::run, DirectTasks::fail),
          Duration.ZERO,
          batches::add);

  @Test
  void passesManyLinesInOneBatch() {
    for (int i = 0; i < 100; i++) {
      events.log("line " + i);
    }
    assertThat(batches).isEmpty();
    assertThat(background).hasSize(1);
    background.remove().run();
    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).lines()).hasSize(100);
  }

  @Test
  void keepsTheLastLinesOfABatch() {
    for (int i = 0; i < 6_000; i++) {
      events.log("line " + i);
    }
    background.remove().run();
    assertThat(batches.get(0).lines())
        .hasSize(5_000)
        .last()
        .isEqualTo(new LogLine(LogLine.Kind.INFO, "line 5999"));
  }

  @Test
  void reportsStepsAndDownloads() {
    events.phase(RunPhase.BUILDING);
    events.step(3, 11, "RUN pip install");
    events.bytes("a", 1_000_000, 4_000_000);
    events.bytes("b", 1_000_000, 4_000_000);
    background.remove().run();
    RunProgress progress = batches.get(0).progress();
    assertThat(progress.text()).isEqualTo("Building the image, step 3 of 11, 2.0 of 8.0 MB");
    assertThat(progress.fraction()).isBetween(0.34, 0.35);
  }

  @Test
  void cutsLongLinesAndReplacesControlCharacters() {
    assertThat(LogLine.ofContainer("a\u001b[31mb\tc").text()).isEqualTo("a·[31mb c");
    assertThat(LogLine.ofContainer("x".repeat(5_000)).text()).hasSize(LogLine.MAX_LENGTH + 2);
  }

  @Test
  void detectsWarningsAndErrors() {
    assertThat(LogLine.ofContainer("WARNING:  x").kind()).isEqualTo(LogLine.Kind.WARNING);
    assertThat(LogLine.ofContainer("Traceback (most recent call last):").kind())
        .isEqualTo(LogLine.Kind.ERROR);
  }

  /** The lines of a container's log arrive on a different thread from the other events. */
  @Test
  void losesNoProgressOfTwoThreads() throws Exception {
    int layers = 400;
    Thread log = new Thread(() -> IntStream.range(0, 20_000).forEach(i -> events.log("line")));
    events.phase(RunPhase.PULLING);
    log.start();
    for (int i = 0; i < layers; i++) {
      events.bytes("layer " + i, 1, 1);
    }
    log.join();
    events.flush();
    assertThat(batches.get(batches.size() - 1).progress().downloads()).hasSize(layers);
  }
}
