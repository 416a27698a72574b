package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The errors of the command {@code run} before it connects to Docker. */
class RunCommandTest {
  @TempDir Path state;

  @Test
  void rejectsASpecBeforeItConnectsToDocker() {
    CommandResult result =
        TestCommands.run(state, TestCommands.BAD.getBytes(UTF_8), false, "run", "-");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).doesNotContain("Docker");
  }

  @Test
  void refusesAnInvalidPort() {
    CommandResult result = TestCommands.run(state, "run", "spec.json", "--port", "70000");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("70000 is not a port");
  }
}
