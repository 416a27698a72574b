package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeNamesTest {
  @Test
  void keepsAFreeName() {
    assertThat(FreeNames.inSnakeCase(63, Set.of("other")::contains).near("item")).isEqualTo("item");
  }

  @Test
  void addsTheLowestFreeNumber() {
    Set<String> taken = Set.of("item", "item_2");
    assertThat(FreeNames.inSnakeCase(63, taken::contains).near("item")).isEqualTo("item_3");
  }

  @Test
  void shortensALongNameToFitItsNumber() {
    Set<String> taken = Set.of("abcde");
    assertThat(FreeNames.inPascalCase(5, taken::contains).near("abcdefg")).isEqualTo("abcd2");
  }

  @Test
  void cachesResults() {
    Set<String> taken = new HashSet<>(List.of("item"));
    IntStream.range(2, 1_000).forEach(i -> taken.add("item_" + i));
    AtomicInteger tests = new AtomicInteger();
    FreeNames free =
        FreeNames.inSnakeCase(63, name -> tests.incrementAndGet() > 0 && taken.contains(name));
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> free.near("item")))
        .containsOnly("item_1000");
    assertThat(tests).hasValue(1_000);
  }
}
