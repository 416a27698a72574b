package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.random.RandomSpec;
import dev.plinth.random.TextMutator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1 | 1~",
        "{} | {}~",
        "{\"a\":{},\"b\":[ ]} | {~  \"a\": {},~  \"b\": []~}~",
        "{\"a\":{\"b\":1e2,\"c\":null}} | {~  \"a\": { \"b\": 1e2, \"c\": null }~}~",
        "[[1,2],{\"a\":1}] | [~  [1, 2],~  { \"a\": 1 }~]~",
        "{\"a\":1,\"a\":2} | {~  \"a\": 1,~  \"a\": 2~}~"
      })
  void laysOutAnyJson(String json, String expected) {
    assertThat(Formatter.format(json)).contains(expected.replace('~', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"{", "{\"a\" 1}", "[1,]", "1 2", "{'a':1}", "nul"})
  void givesNothingForWhatIsNoJson(String text) {
    assertThat(Formatter.format(text)).isEmpty();
  }

  @Test
  void keepsWhatTheWriterOfSpecsWrites() {
    for (int seed = 0; seed < 300; seed++) {
      String written = SpecWriter.write(RandomSpec.of(seed));
      assertThat(Formatter.format(written)).as("seed %d", seed).contains(written);
    }
  }

  @Test
  void keepsEveryTokenAndChangesNothingTheSecondTime() {
    for (int seed = 0; seed < 300; seed++) {
      String text = spread(SpecWriter.write(RandomSpec.of(seed)), seed);
      String formatted = Formatter.format(text).orElseThrow();
      assertThat(words(formatted)).as("seed %d", seed).isEqualTo(words(text));
      assertThat(Formatter.format(formatted)).as("seed %d", seed).contains(formatted);
    }
  }

  @Test
  void neverThrowsForABrokenText() {
    int formatted = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      String text = TextMutator.of(SpecWriter.write(RandomSpec.of(seed / 10)), seed);
      formatted += Formatter.format(text).isPresent() ? 1 : 0;
    }
    assertThat(formatted).isBetween(1, 1_999);
  }

  private static List<String> words(String text) {
    return JsonTokenizer.of(text).stream().map(token -> token.in(text)).toList();
  }

  /** Puts other space between the tokens. */
  private static String spread(String text, int seed) {
    Random random = new Random(seed);
    List<String> spaces = List.of("", "", " ", "\n", "\t", "\r\n ");
    StringBuilder spread = new StringBuilder();
    words(text)
        .forEach(word -> spread.append(spaces.get(random.nextInt(spaces.size()))).append(word));
    return spread.toString();
  }
}
