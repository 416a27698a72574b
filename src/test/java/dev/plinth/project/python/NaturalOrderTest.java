package dev.plinth.project.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  /** Names in the order in which ruff sorts them. */
  private static final List<String> SORTED =
      List.of(
          "a",
          "item",
          "item0",
          "item0_a",
          "item00",
          "item02",
          "item1",
          "item1_a",
          "item2",
          "item10",
          "item10_b",
          "item_a",
          "items",
          "user",
          "user_role");

  @Test
  void sortsAsRuffDoes() {
    List<String> names = new ArrayList<>(SORTED);
    Collections.shuffle(names, new Random(7));
    names.sort(new NaturalOrder());
    assertThat(names).isEqualTo(SORTED);
  }
}
