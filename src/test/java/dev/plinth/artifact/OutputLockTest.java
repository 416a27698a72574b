package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock on an output path, against other processes and other threads. */
class OutputLockTest {
  @TempDir Path folder;

  @Test
  void excludesAnotherProcess() throws Exception {
    Path out = folder.resolve("shop");
    try (OutputLock lock = OutputLock.acquire(OutputPath.of(out))) {
      assertThat(lock).isNotNull();
      Process other = generate(out);
      assertThat(new String(other.getErrorStream().readAllBytes(), UTF_8))
          .contains("another run is writing it");
      assertThat(other.waitFor()).isEqualTo(2);
    }
  }

  @Test
  void excludesAnotherThread() throws Exception {
    OutputPath output = OutputPath.of(folder.resolve("shop"));
    try (OutputLock lock = OutputLock.acquire(output)) {
      assertThat(lock).isNotNull();
      assertThat(catchThrowableOfType(ProblemException.class, () -> OutputLock.acquire(output)))
          .hasMessageContaining("another run is writing it");
    }
  }

  @Test
  void isReleasedOnClose() throws Exception {
    OutputPath output = OutputPath.of(folder.resolve("shop"));
    OutputLock.acquire(output).close();
    try (OutputLock lock = OutputLock.acquire(output)) {
      assertThat(lock).isNotNull();
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static Process generate(Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.plinth.main.Main",
            "generate",
            "src/main/resources/dev/plinth/example.json",
            "-o",
            out.toString())
        .start();
  }
}
