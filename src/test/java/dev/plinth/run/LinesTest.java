package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a stream that comes in pieces. */
class LinesTest {
  @Test
  void joinsPiecesAndLeavesColoursOut() {
    List<String> lines = new ArrayList<>();
    Lines all = new Lines(lines::add);
    all.add("one\ntw");
    all.add("o\r\n\u001b[91mthree");
    all.add("\u001b[0m\n\nfour");
    assertThat(lines).containsExactly("one", "two", "three");
    assertThat(all.tail()).containsExactly("one", "two", "three", "four");
  }

  @Test
  void keepsTheLastTwenty() {
    Lines all = new Lines(line -> {});
    for (int i = 1; i <= 50; i++) {
      all.add(i + "\n");
    }
    assertThat(all.tail()).hasSize(20).startsWith("31").endsWith("50");
  }
}
