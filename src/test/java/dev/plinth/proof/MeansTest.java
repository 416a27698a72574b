package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class MeansTest {
  @Test
  void skipsWithALineThatSaysWhatIsMissing() {
    assertThatThrownBy(() -> new Means(false).missing("Python 3.11", "apt install python3.11"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("missing: Python 3.11 (apt install python3.11)");
  }

  @Test
  void failsWhereEverythingMustBeThere() {
    assertThat(new Means(true).missing("Python 3.11", "apt install python3.11"))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("missing: Python 3.11 (apt install python3.11)");
  }
}
