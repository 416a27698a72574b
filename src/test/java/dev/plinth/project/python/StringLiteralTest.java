package dev.plinth.project.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringLiteralTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain|\"plain\"",
        "it's|\"it's\"",
        "a \"b\"|'a \"b\"'",
        "\" '|\"\\\" '\"",
        "\"\" '|'\"\" \\''",
        "\\|\"\\\\\"",
        "$x #if|\"$x #if\""
      },
      delimiter = '|')
  void usesTheQuotesOfRuff(String text, String literal) {
    assertThat(StringLiteral.of(text)).isEqualTo(literal);
  }

  @Test
  void escapesInvisibleAndAmbiguousCharacters() {
    assertThat(StringLiteral.of("\n\t\r\0\u001b\u007f\u0085\u00a0"))
        .isEqualTo("\"\\n\\t\\x0d\\x00\\x1b\\x7f\\x85\\xa0\"");
    assertThat(StringLiteral.of("\u00e9\u00c0\u00ff\u00d7\u00f7\u0152"))
        .isEqualTo("\"\u00e9\u00c0\u00ff\\xd7\\xf7\\u0152\"");
    assertThat(StringLiteral.of("\u2028\u202e\ufeff\ud83d\ude00"))
        .isEqualTo("\"\\u2028\\u202e\\ufeff\\U0001f600\"");
  }

  @Test
  void splitsAfterSpacesAndNewlines() {
    assertThat(StringLiteral.chunks("one two three\nfour", 12))
        .containsExactly("\"one two \"", "\"three\\n\"", "\"four\"");
  }

  @Test
  void splitsLongWordsBetweenCharacters() {
    assertThat(StringLiteral.chunks("\ud83d\ude00\ud83d\ude00", 12))
        .containsExactly("\"\\U0001f600\"", "\"\\U0001f600\"");
  }

  @Test
  void returnsOneLiteralForAnEmptyText() {
    assertThat(StringLiteral.chunks("", 12)).containsExactly("\"\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsTheTextAndTheMaximumLength(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab  \"'\\\n\t\u00e9\u540d#${}";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    List<String> chunks = StringLiteral.chunks(text.toString(), 12 + random.nextInt(70));
    assertThat(String.join("", chunks.stream().map(StringLiteralTest::read).toList()))
        .isEqualTo(text.toString());
    assertThat(StringLiteral.chunks(text.toString(), 40))
        .allSatisfy(chunk -> assertThat(chunk.length()).isLessThanOrEqualTo(40));
  }

  /** Returns the value of a literal; knows only the escapes of the alphabet above. */
  private static String read(String literal) {
    return Pattern.compile("\\\\(u(....)|.)")
        .matcher(literal.substring(1, literal.length() - 1))
        .replaceAll(escape -> Matcher.quoteReplacement(value(escape)));
  }

  private static String value(MatchResult escape) {
    if (escape.group(2) != null) {
      return Character.toString(Integer.parseInt(escape.group(2), 16));
    }
    return switch (escape.group(1)) {
      case "n" -> "\n";
      case "t" -> "\t";
      default -> escape.group(1);
    };
  }
}
