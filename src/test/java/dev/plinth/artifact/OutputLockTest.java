package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir Path folder;

  @Test
  void keepsAnotherProcessAway() throws Exception {
    Path out = folder.resolve("shop");
    try (OutputLock claim = OutputLock.on(OutputPath.of(out))) {
      assertThat(claim).isNotNull();
      Process other = generate(out);
      assertThat(new String(other.getErrorStream().readAllBytes(), UTF_8))
          .contains("another run is writing there");
      assertThat(other.waitFor()).isEqualTo(2);
    }
  }

  @Test
  void keepsAnotherThreadAway() throws Exception {
    OutputPath place = OutputPath.of(folder.resolve("shop"));
    try (OutputLock claim = OutputLock.on(place)) {
      assertThat(claim).isNotNull();
      assertThat(catchThrowableOfType(OutputProblem.class, () -> OutputLock.on(place)))
          .hasMessageContaining("another run is writing there");
    }
  }

  @Test
  void letsGo() throws Exception {
    OutputPath place = OutputPath.of(folder.resolve("shop"));
    OutputLock.on(place).close();
    try (OutputLock claim = OutputLock.on(place)) {
      assertThat(claim).isNotNull();
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static Process generate(Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.plinth.Main",
            "generate",
            "src/main/resources/dev/plinth/example.json",
            "-o",
            out.toString())
        .start();
  }
}
