package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangeTest {
  @Test
  void keepsTheCommonStartAndEnd() {
    assertThat(TextChange.between("abcd", "abXd")).isEqualTo(new TextChange(2, "c", "X"));
  }

  @Test
  void aDoubledCharacterIsInsertedOnce() {
    assertThat(TextChange.between("aa", "aaa")).isEqualTo(new TextChange(2, "", "a"));
  }

  @Test
  void turnsAnyTextIntoAnyOther() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String before = text(random);
      String after = text(random);
      assertThat(TextChange.between(before, after).applyTo(before))
          .as("seed %d", seed)
          .isEqualTo(after);
    }
  }

  @Test
  void countsTheAddedLines() {
    assertThat(new TextChange(0, "\n", "a\nb\n\n").lineShift()).isEqualTo(2);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append("ab\n".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
