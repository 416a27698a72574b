package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class TestRequirementsTest {
  private static final String LINE = "missing: Python 3.99 (apt install python3.99)";

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  private AssertionError missing(boolean required) {
    return new TestRequirements(required, new PrintStream(output, true, UTF_8))
        .missing("Python 3.99", "apt install python3.99");
  }

  @Test
  void skipsTheTestAndReportsTheRequirementOnce() {
    for (int test = 1; test <= 2; test++) {
      assertThatThrownBy(() -> missing(false))
          .isInstanceOf(TestAbortedException.class)
          .hasMessage(LINE);
    }
    assertThat(output.toString(UTF_8)).containsOnlyOnce(LINE);
  }

  @Test
  void failsIfRequired() {
    assertThat(missing(true)).isExactlyInstanceOf(AssertionError.class).hasMessage(LINE);
  }
}
