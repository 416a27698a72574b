package dev.plinth.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void beginsWithACapital() {
    assertThat(Sentence.of("cannot write shop.json")).isEqualTo("Cannot write shop.json");
  }

  @Test
  void leavesWhatHasNoCapital() {
    assertThat(Sentence.of("127.0.0.1 is taken")).isEqualTo("127.0.0.1 is taken");
    assertThat(Sentence.of("")).isEmpty();
  }
}
