package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} and {@code stop} say before Docker is asked. */
class RunCommandTest {
  @TempDir Path state;

  @Test
  void rejectsASpecBeforeItLooksForDocker() {
    Said said = TestCommands.run(state, TestCommands.BAD.getBytes(UTF_8), false, "run", "-");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).doesNotContain("Docker");
  }

  @Test
  void refusesAPortThatIsNone() {
    Said said = TestCommands.run(state, "run", "spec.json", "--port", "70000");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("there is no port 70000");
  }
}
