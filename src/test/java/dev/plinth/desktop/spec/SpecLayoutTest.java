package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecLayoutTest {
  private static final String LONG = "\"" + "x".repeat(150) + "\"";

  @Test
  void openedMinifiedJsonIsFormatted() {
    assertThat(SpecLayout.formatOpened("{\"a\":{\"b\":1}}"))
        .isEqualTo("{\n  \"a\": { \"b\": 1 }\n}\n");
  }

  @Test
  void openedJsonOfSeveralLinesIsUnchanged() {
    assertThat(SpecLayout.formatOpened("{\n\"a\":1}")).isEqualTo("{\n\"a\":1}");
  }

  @Test
  void openedJsonWithAVeryLongLineIsFormatted() {
    String line = "[" + "1,".repeat(1_200) + "1]";
    assertThat(SpecLayout.formatOpened("{\n\"a\":" + line + "}")).contains("[\n    1,\n    1,");
  }

  @Test
  void invalidJsonIsUnchanged() {
    assertThat(SpecLayout.formatOpened("{\"a\":}")).isEqualTo("{\"a\":}");
  }

  @Test
  void lineEndingsAreConvertedToLf() {
    assertThat(SpecLayout.formatOpened("{\r\n\"a\":\r1}")).isEqualTo("{\n\"a\":\n1}");
  }

  @Test
  void pastedJsonIsIndentedLikeItsLine() {
    assertThat(SpecLayout.formatPasted("{\"a\":" + LONG + "}", "    "))
        .isEqualTo("{\n      \"a\": " + LONG + "\n    }");
  }

  @Test
  void shortPastedJsonIsUnchanged() {
    assertThat(SpecLayout.formatPasted("{\"a\":1}", "")).isEqualTo("{\"a\":1}");
  }

  @Test
  void anOffsetStaysAfterItsCharacter() {
    String text = "{\"a\":1,\"b\":2}";
    String formatted = "{\n  \"a\": 1,\n  \"b\": 2\n}\n";
    assertThat(SpecLayout.mapOffset(text, text.indexOf("\"b"), formatted))
        .isEqualTo(formatted.indexOf(",") + 1);
    assertThat(SpecLayout.mapOffset(text, 0, formatted)).isZero();
    assertThat(SpecLayout.mapOffset(text, text.length(), formatted))
        .isEqualTo(formatted.length() - 1);
  }
}
