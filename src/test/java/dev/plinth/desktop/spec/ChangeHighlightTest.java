package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeHighlightTest {
  private static List<String> highlighted(String before, String after) {
    return ChangeHighlight.of(TextChanges.between(before, after), after).stream()
        .map(overlay -> after.substring(overlay.start(), overlay.end()))
        .toList();
  }

  @Test
  void coversWholeTokens() {
    assertThat(highlighted("{ \"type\": \"strng\" }\n", "{ \"type\": \"string\" }\n"))
        .containsExactly("\"string\"");
  }

  @Test
  void coversEachAddedLineWithoutItsIndentation() {
    assertThat(highlighted("[\n]\n", "[\n  { \"a\": 1 },\n\n  true\n]\n"))
        .containsExactly("{ \"a\": 1 },", "true");
  }

  @Test
  void coversTheNeighboursOfRemovedText() {
    assertThat(highlighted("{ \"a\": 1, \"b\": 2 }\n", "{ \"a\": 1 }\n")).containsExactly("1");
    assertThat(highlighted("[\n  { \"a\": 1 },\n  true\n]\n", "[\n  true\n]\n"))
        .containsExactly("true");
  }

  @Test
  void leavesOutWhiteSpace() {
    assertThat(highlighted("{ \"a\":   1 }\n", "{\n  \"a\": 1\n}\n")).isEmpty();
  }
}
