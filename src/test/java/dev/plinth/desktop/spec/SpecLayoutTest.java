package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecLayoutTest {
  private static final String LONG = "\"" + "x".repeat(150) + "\"";

  @Test
  void minifiedJsonIsLaidOutWhenItIsOpened() {
    assertThat(SpecLayout.opened("{\"a\":{\"b\":1}}")).isEqualTo("{\n  \"a\": { \"b\": 1 }\n}\n");
  }

  @Test
  void whatHasLinesStaysAsItIs() {
    assertThat(SpecLayout.opened("{\n\"a\":1}")).isEqualTo("{\n\"a\":1}");
  }

  @Test
  void aVeryLongLineIsLaidOutEvenAmongOthers() {
    String line = "[" + "1,".repeat(1_200) + "1]";
    assertThat(SpecLayout.opened("{\n\"a\":" + line + "}")).contains("[\n    1,\n    1,");
  }

  @Test
  void whatIsNoJsonStaysAsItIs() {
    assertThat(SpecLayout.opened("{\"a\":}")).isEqualTo("{\"a\":}");
  }

  @Test
  void onlyLineFeedsEndLines() {
    assertThat(SpecLayout.opened("{\r\n\"a\":\r1}")).isEqualTo("{\n\"a\":\n1}");
  }

  @Test
  void whatIsPastedFitsBelowItsNeighbours() {
    assertThat(SpecLayout.pasted("{\"a\":" + LONG + "}", "    "))
        .isEqualTo("{\n      \"a\": " + LONG + "\n    }");
  }

  @Test
  void aShortLineIsPastedAsItIs() {
    assertThat(SpecLayout.pasted("{\"a\":1}", "")).isEqualTo("{\"a\":1}");
  }

  @Test
  void aPlaceGoesWhereItsCharacterGoes() {
    String text = "{\"a\":1,\"b\":2}";
    String laidOut = "{\n  \"a\": 1,\n  \"b\": 2\n}\n";
    assertThat(SpecLayout.follow(text, text.indexOf("\"b"), laidOut))
        .isEqualTo(laidOut.indexOf(",") + 1);
    assertThat(SpecLayout.follow(text, 0, laidOut)).isZero();
    assertThat(SpecLayout.follow(text, text.length(), laidOut)).isEqualTo(laidOut.length() - 1);
  }
}
