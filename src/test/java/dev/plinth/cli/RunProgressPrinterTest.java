package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.run.RunPhase;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The printed progress of a run. */
class RunProgressPrinterTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong millis = new AtomicLong();
  private final RunProgressPrinter progress =
      new RunProgressPrinter(
          new Console(
              InputStream.nullInputStream(),
              new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
              new PrintStream(err, false, UTF_8),
              false),
          () -> millis.get() * 1_000_000);

  private List<String> printedLines() {
    return err.toString(UTF_8).lines().toList();
  }

  @Test
  void printsTheSumOfAllLayersOnceASecond() {
    progress.phase(RunPhase.PULLING);
    for (int kilobytes = 0; kilobytes <= 4_000; kilobytes += 10) {
      progress.bytes("one", kilobytes * 1_000L, 4_000_000);
      progress.bytes("two", 500_000, 2_000_000);
      millis.addAndGet(5);
    }
    assertThat(printedLines())
        .containsExactly(
            "pulling the database image",
            "    downloaded 2.5 of 6.0 MB",
            "    downloaded 4.5 of 6.0 MB");
  }

  @Test
  void doesNotCountBackWhenALayerIsUnpacked() {
    progress.bytes("one", 4_000_000, 4_000_000);
    millis.addAndGet(1_000);
    progress.bytes("one", 10, 4_000_000);
    millis.addAndGet(1_000);
    progress.bytes("one", 20, 4_000_000);
    assertThat(printedLines()).containsExactly("    downloaded 4.0 of 4.0 MB");
  }

  @Test
  void printsOnlyTheDownloadedSizeIfTheTotalIsUnknown() {
    progress.bytes("one", 1, 0);
    millis.addAndGet(1_000);
    progress.bytes("one", 1_250_000, 0);
    assertThat(printedLines()).containsExactly("    downloaded 1.3 MB");
  }

  @Test
  void startsFromZeroForEachImage() {
    progress.bytes("one", 4_000_000, 4_000_000);
    progress.step(1, 9, "FROM x");
    progress.bytes("two", 0, 1_000_000);
    millis.addAndGet(1_000);
    progress.bytes("two", 500_000, 1_000_000);
    assertThat(printedLines())
        .containsExactly("  step 1 of 9: FROM x", "    downloaded 0.5 of 1.0 MB");
  }

  @Test
  void printsTheOutputOfCommandsWithoutLinesOfDocker() {
    List.of(
            "Step 6/9 : RUN pip install",
            " ---> Running in 0123456789ab",
            "Collecting fastapi==1.0",
            "  Downloading fastapi-1.0-py3-none-any.whl (100 kB)",
            "Successfully installed fastapi-1.0",
            "Removing intermediate container 0123456789ab",
            " ---> ba9876543210",
            "Successfully built ba9876543210",
            "Successfully tagged plinth/x:latest")
        .forEach(progress::buildOutput);
    assertThat(printedLines())
        .containsExactly("    Collecting fastapi==1.0", "    Successfully installed fastapi-1.0");
  }

  @Test
  void replacesControlCharacters() {
    progress.buildOutput("a\u001b[2Jb");
    assertThat(printedLines()).containsExactly("    a\uFFFD[2Jb");
  }
}
