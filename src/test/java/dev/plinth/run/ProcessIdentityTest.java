package dev.plinth.run;

import static dev.plinth.run.ProcessIdentity.Life.ALIVE;
import static dev.plinth.run.ProcessIdentity.Life.GONE;
import static dev.plinth.run.ProcessIdentity.Life.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whether a process is still there. */
class ProcessIdentityTest {
  private static final ProcessIdentity HERE = ProcessIdentity.ofProcess();

  private static Map<String, String> with(String label, String value) {
    Map<String, String> labels = new HashMap<>(HERE.labels());
    labels.put(label, value);
    return labels;
  }

  @Test
  void knowsThisProcess() {
    assertThat(HERE.life(HERE.labels())).isEqualTo(ALIVE);
    assertThat(ProcessIdentity.ofProcess()).isEqualTo(HERE);
  }

  @Test
  void knowsAProcessThatIsOver() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(HERE.life(with(DockerLabel.PID, Long.toString(process.pid())))).isEqualTo(GONE);
  }

  @Test
  void knowsAProcessThatOnlyHasTheSameNumber() {
    assertThat(HERE.life(with(DockerLabel.STARTED, "1"))).isEqualTo(GONE);
  }

  @Test
  void knowsNothingOfAProcessOfAnotherTable() {
    assertThat(HERE.life(with(DockerLabel.TABLE, "elsewhere"))).isEqualTo(UNKNOWN);
    assertThat(HERE.life(Map.of())).isEqualTo(UNKNOWN);
    assertThat(HERE.life(with(DockerLabel.PID, "x"))).isEqualTo(UNKNOWN);
  }

  /** Java reckons the beginning from the clock of the wall, so that it moves when that is set. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void countsFromTheStartOfTheMachine() {
    assertThat(HERE.begun()).containsOnlyDigits();
    assertThat(Long.parseLong(HERE.begun())).isLessThan(Instant.now().toEpochMilli() / 10);
  }
}
