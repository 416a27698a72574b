package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldRegionsTest {
  private static List<String> regions(String text) {
    FoldRegions regions = FoldRegions.of(text);
    return IntStream.range(0, regions.lines())
        .filter(regions::startsAt)
        .mapToObj(line -> line + "-" + regions.endOf(line))
        .toList();
  }

  @Test
  void endAtTheLineOfTheClosingBracket() {
    assertThat(regions("{\n  \"a\": [\n    1,\n    2\n  ]\n}\n")).containsExactly("0-5", "1-4");
  }

  @Test
  void needALineToHide() {
    assertThat(regions("{ \"a\": [\n] }\n")).isEmpty();
  }

  @Test
  void ofALineWithSeveralBracketsIsThatOfTheInnermostOne() {
    assertThat(regions("[\n{ \"f\": [\n1\n]\n}\n]\n")).containsExactly("0-5", "1-3");
  }

  @Test
  void haveALimit() {
    String lines = "1\n".repeat(FoldRegions.MAX_LINES);
    assertThat(regions("[\n" + lines + "]")).hasSize(1);
    assertThat(regions("[\n" + lines + "1\n]")).isEmpty();
  }

  @Test
  void ignoreBracketsInStrings() {
    assertThat(regions("{\n\"}\\\"}\": \"[\",\n\"a\": 1\n}\n")).containsExactly("0-3");
  }

  @Test
  void ofABrokenTextAreThoseWithBothBrackets() {
    assertThat(regions("{\n\"a\": [\n1\n],\n\"b\": {\n\"c\": \"x\n1\n")).containsExactly("1-3");
    assertThat(regions("{\n  \"a\": [\n    { \"b\": 1,\n    { \"c\": 2 }\n  ]\n}\n"))
        .containsExactly("0-5", "1-4");
    assertThat(regions("{\n  \"a\": [\n    {\n      1\n      ]\n    }\n  ]\n}\n"))
        .containsExactly("0-7", "1-6", "2-5");
    assertThat(regions("]}\n[\n}\n1\n]\n")).containsExactly("1-4");
  }
}
