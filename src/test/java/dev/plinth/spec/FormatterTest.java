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
  void formatsAnyJson(String json, String expected) {
    assertThat(Formatter.format(json)).contains(expected.replace('~', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"{", "{\"a\" 1}", "[1,]", "1 2", "{'a':1}", "nul"})
  void returnsEmptyForInvalidJson(String text) {
    assertThat(Formatter.format(text)).isEmpty();
  }

  @Test
  void keepsTheOutputOfSpecWriter() {
    for (int seed = 0; seed < 300; seed++) {
      String written = SpecWriter.write(RandomSpec.of(seed));
      assertThat(Formatter.format(written)).as("seed %d", seed).contains(written);
    }
  }

  @Test
  void keepsEveryTokenAndIsIdempotent() {
    for (int seed = 0; seed < 300; seed++) {
      String text = respace(SpecWriter.write(RandomSpec.of(seed)), seed);
      String formatted = Formatter.format(text).orElseThrow();
      assertThat(tokens(formatted)).as("seed %d", seed).isEqualTo(tokens(text));
      assertThat(Formatter.format(formatted)).as("seed %d", seed).contains(formatted);
    }
  }

  @Test
  void neverThrowsForAnInvalidText() {
    int formatted = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      String text = TextMutator.of(SpecWriter.write(RandomSpec.of(seed / 10)), seed);
      formatted += Formatter.format(text).isPresent() ? 1 : 0;
    }
    assertThat(formatted).isBetween(1, 1_999);
  }

  private static List<String> tokens(String text) {
    return JsonTokenizer.of(text).stream().map(token -> token.in(text)).toList();
  }

  /** Replaces the white space between the tokens at random. */
  private static String respace(String text, int seed) {
    Random random = new Random(seed);
    List<String> spaces = List.of("", "", " ", "\n", "\t", "\r\n ");
    StringBuilder respaced = new StringBuilder();
    tokens(text)
        .forEach(token -> respaced.append(spaces.get(random.nextInt(spaces.size()))).append(token));
    return respaced.toString();
  }
}
