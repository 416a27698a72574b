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
import org.junit.jupiter.api.Test;

class RunEventBufferTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<RunEventBuffer.Batch> shown = new ArrayList<>();
  private final RunEventBuffer feed =
      new RunEventBuffer(
          new Tasks(work::add, Runnable::run, DirectTasks::fail), Duration.ZERO, shown::add);

  @Test
  void bringsManyLinesAtOnce() {
    for (int i = 0; i < 100; i++) {
      feed.log("line " + i);
    }
    assertThat(shown).isEmpty();
    assertThat(work).hasSize(1);
    work.remove().run();
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).lines()).hasSize(100);
  }

  @Test
  void keepsTheLastLinesOfAFlood() {
    for (int i = 0; i < 6_000; i++) {
      feed.log("line " + i);
    }
    work.remove().run();
    assertThat(shown.get(0).lines())
        .hasSize(5_000)
        .last()
        .isEqualTo(new LogLine(LogLine.Kind.INFO, "line 5999"));
  }

  @Test
  void tellsStepsAndBytes() {
    feed.phase(RunPhase.BUILDING);
    feed.step(3, 11, "RUN pip install");
    feed.bytes("a", 1_000_000, 4_000_000);
    feed.bytes("b", 1_000_000, 4_000_000);
    work.remove().run();
    RunProgress progress = shown.get(0).progress();
    assertThat(progress.words()).isEqualTo("Building the image, step 3 of 11, 2.0 of 8.0 MB");
    assertThat(progress.fraction()).isBetween(0.34, 0.35);
  }

  @Test
  void cutsLongLinesAndShowsNoControlCharacters() {
    assertThat(LogLine.ofBackend("a\u001b[31mb\tc").text()).isEqualTo("a·[31mb c");
    assertThat(LogLine.ofBackend("x".repeat(5_000)).text()).hasSize(LogLine.LONGEST + 2);
  }

  @Test
  void tellsFaultsFromOtherLines() {
    assertThat(LogLine.ofBackend("WARNING:  x").kind()).isEqualTo(LogLine.Kind.WARNING);
    assertThat(LogLine.ofBackend("Traceback (most recent call last):").kind())
        .isEqualTo(LogLine.Kind.ERROR);
  }
}
