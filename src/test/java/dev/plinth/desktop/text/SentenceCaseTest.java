package dev.plinth.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceCaseTest {
  @Test
  void beginsWithAnUpperCaseLetter() {
    assertThat(SentenceCase.of("cannot write shop.json")).isEqualTo("Cannot write shop.json");
  }

  @Test
  void leavesTextsThatDoNotBeginWithALetter() {
    assertThat(SentenceCase.of("127.0.0.1 is taken")).isEqualTo("127.0.0.1 is taken");
    assertThat(SentenceCase.of("")).isEmpty();
  }
}
