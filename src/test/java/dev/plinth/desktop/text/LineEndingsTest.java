package dev.plinth.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndingsTest {
  @Test
  void replacesTheLineEndingsOfEverySystem() {
    assertThat(LineEndings.toLf("a\r\nb\rc\nd\r\r\n")).isEqualTo("a\nb\nc\nd\n\n");
  }

  @Test
  void returnsTheSameTextIfItHasOnlyLf() {
    String text = "a\nb\n";
    assertThat(LineEndings.toLf(text)).isSameAs(text);
  }
}
