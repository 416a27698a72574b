package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.random.RandomSpec;
import dev.plinth.random.TextMutator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTokenizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"a\": 1} | { key:\"a\" : number:1 }",
        "\"a\" | string:\"a\"",
        "\"a\" : \"b\" | key:\"a\" : string:\"b\"",
        "-0.5e3 01 | number:-0.5e3 fault:01",
        "true False null | word:true fault:False word:null",
        "\"open | fault:\"open",
        "\"a\\\"b\" | string:\"a\\\"b\"",
        "\"a\\x\" 1 | fault:\"a\\x\" number:1",
        "'a' | fault:' fault:a fault:'",
        "[1,] | [ number:1 , ]"
      })
  void tokenizesAnyText(String text, String expected) {
    List<String> found = new ArrayList<>();
    for (JsonToken token : JsonTokenizer.of(text)) {
      boolean plain = token.kind() == JsonTokenKind.PUNCTUATION;
      found.add((plain ? "" : token.kind().word() + ":") + token.in(text));
    }
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void anUnclosedStringEndsAtTheEndOfItsLine() {
    assertThat(JsonTokenizer.of("\"a\n1"))
        .containsExactly(
            new JsonToken(0, 2, JsonTokenKind.FAULT), new JsonToken(3, 4, JsonTokenKind.NUMBER));
  }

  @Test
  void theTokensOfALineDependOnThatLineAlone() {
    for (int seed = 0; seed < 200; seed++) {
      String text = TextMutator.of(SpecWriter.write(RandomSpec.of(seed)), seed);
      List<JsonToken> byLine = new ArrayList<>();
      int start = 0;
      for (String line : text.split("\n", -1)) {
        for (JsonToken token : JsonTokenizer.of(line)) {
          byLine.add(new JsonToken(start + token.start(), start + token.end(), token.kind()));
        }
        start += line.length() + 1;
      }
      assertThat(JsonTokenizer.of(text)).as("seed %d", seed).isEqualTo(byLine);
    }
  }

  @Test
  void everyCharacterExceptWhiteSpaceIsInAToken() {
    for (int seed = 0; seed < 200; seed++) {
      String text = TextMutator.of(SpecWriter.write(RandomSpec.of(seed)), seed);
      int at = 0;
      for (JsonToken token : JsonTokenizer.of(text)) {
        assertThat(text.substring(at, token.start()).strip()).as("seed %d", seed).isEmpty();
        at = token.end();
      }
      assertThat(text.substring(at).strip()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aValidTextHasNoFaults() {
    for (int seed = 0; seed < 200; seed++) {
      String text = SpecWriter.write(RandomSpec.of(seed));
      assertThat(JsonTokenizer.of(text)).noneMatch(token -> token.kind() == JsonTokenKind.FAULT);
    }
  }
}
