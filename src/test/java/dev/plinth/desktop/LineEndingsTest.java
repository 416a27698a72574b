package dev.plinth.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndingsTest {
  @Test
  void foldsWhatEverySystemWrites() {
    assertThat(LineEndings.plain("a\r\nb\rc\nd\r\r\n")).isEqualTo("a\nb\nc\nd\n\n");
  }

  @Test
  void leavesWhatIsPlain() {
    String text = "a\nb\n";
    assertThat(LineEndings.plain(text)).isSameAs(text);
  }
}
