package dev.plinth.run;

import static dev.plinth.run.ProcessIdentity.Liveness.ALIVE;
import static dev.plinth.run.ProcessIdentity.Liveness.GONE;
import static dev.plinth.run.ProcessIdentity.Liveness.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tests how the identity of a process shows whether the process still runs. */
class ProcessIdentityTest {
  private static final ProcessIdentity THIS_PROCESS = ProcessIdentity.ofProcess();

  private static Map<String, String> labelsWith(String label, String value) {
    Map<String, String> labels = new HashMap<>(THIS_PROCESS.labels());
    labels.put(label, value);
    return labels;
  }

  @Test
  void recognisesThisProcess() {
    assertThat(THIS_PROCESS.liveness(THIS_PROCESS.labels())).isEqualTo(ALIVE);
    assertThat(ProcessIdentity.ofProcess()).isEqualTo(THIS_PROCESS);
  }

  @Test
  void recognisesAnEndedProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(THIS_PROCESS.liveness(labelsWith(DockerLabel.PID, Long.toString(process.pid()))))
        .isEqualTo(GONE);
  }

  @Test
  void recognisesAReusedProcessId() {
    assertThat(THIS_PROCESS.liveness(labelsWith(DockerLabel.STARTED, "1"))).isEqualTo(GONE);
  }

  @Test
  void doesNotKnowProcessesOfOtherNamespaces() {
    assertThat(THIS_PROCESS.liveness(labelsWith(DockerLabel.PID_NAMESPACE, "elsewhere")))
        .isEqualTo(UNKNOWN);
    assertThat(THIS_PROCESS.liveness(Map.of())).isEqualTo(UNKNOWN);
    assertThat(THIS_PROCESS.liveness(labelsWith(DockerLabel.PID, "x"))).isEqualTo(UNKNOWN);
  }

  /** Java computes the start time from the system clock, so it changes when the clock is set. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void countsTheStartTimeFromTheBoot() {
    assertThat(THIS_PROCESS.startTime()).containsOnlyDigits();
    assertThat(Long.parseLong(THIS_PROCESS.startTime()))
        .isLessThan(Instant.now().toEpochMilli() / 10);
  }
}
