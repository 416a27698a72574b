package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that {@link JsonScanner} and Jackson accept the same texts. */
class JsonScannerTest {
  private static final JsonMapper JACKSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "-0",
        "0.5e-3",
        "1E+2",
        "\"\\u00e9\\n\\/\"",
        " [1 , [ ] , {} ] ",
        "{\"a\":{\"b\":[null,false,-12]}}",
        "\"\uD83D\uDE00\"",
        "\"\\ud83d\\ude00\"",
        "\"\u2028\""
      })
  void acceptsTextsThatJacksonAccepts(String json) throws IOException {
    JsonScanner.Result result = JsonScanner.scan(json);
    assertThat(result.errors()).isEmpty();
    assertThat(JsonNodes.of(result.root().orElseThrow()).toString())
        .isEqualTo(normalised(JACKSON.readTree(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "[1,]",
        "[,1]",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "--1",
        "- 1",
        "NaN",
        "Infinity",
        "tru",
        "nulll",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\t\"",
        "{a:1}",
        "{\"a\" 1}",
        "{} {}",
        "[1 2]",
        "// c\n{}",
        "{\"a\":1}}",
        "]",
        "}",
        ":",
        ",",
        "\"\\",
        "[\"a\n\"]",
        "1 1",
        "\u00a01"
      })
  void rejectsTextsThatJacksonRejects(String json) {
    assertThat(jacksonAccepts(json)).isFalse();
    JsonScanner.Result result = JsonScanner.scan(json);
    assertThat(result.complete()).isFalse();
    assertThat(result.errors()).hasSize(1);
    SyntaxError error = result.errors().get(0);
    assertThat(error.start()).isBetween(0, json.length());
    assertThat(error.end()).isBetween(error.start(), json.length());
    assertThat(error.message()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9999999999", "1e-2147483648", "-0e99999999999", "1E+2147483648"})
  void readsNumbersWithHugeExponents(String number) {
    assertThat(JsonScanner.scan(number).complete()).isTrue();
  }

  @Test
  void agreesWithJacksonOnMutatedTexts() throws IOException {
    String spec = Files.readString(Path.of("src/test/resources/review/types.json"));
    for (int seed = 0; seed < 3_000; seed++) {
      String mutant = mutate(spec, new Random(seed));
      JsonScanner.Result result = JsonScanner.scan(mutant);
      boolean duplicateKey = result.errors().stream().anyMatch(error -> error.surplus() != null);
      assertThat(result.complete() && !duplicateKey)
          .as("seed %d: %s", seed, mutant)
          .isEqualTo(jacksonAccepts(mutant));
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text.substring(0, 200 + random.nextInt(400)));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(Math.max(1, mutant.length()));
      switch (random.nextInt(3)) {
        case 0 -> mutant.delete(at, at + 1);
        case 1 -> mutant.insert(at, "{}[],:\"\\ 0e-.tn\u0000\u00e9".charAt(random.nextInt(17)));
        default -> mutant.setLength(Math.max(1, at));
      }
    }
    return close(mutant);
  }

  /** Closes open strings, objects and arrays, so that not every cut is an error. */
  private static String close(StringBuilder text) {
    StringBuilder closing = new StringBuilder();
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inString ^= c == '"' && (i == 0 || text.charAt(i - 1) != '\\');
      if (!inString && (c == '{' || c == '[')) {
        closing.insert(0, c == '{' ? '}' : ']');
      } else if (!inString && (c == '}' || c == ']') && closing.length() > 0) {
        closing.deleteCharAt(0);
      }
    }
    return text + (inString ? "\"" : "") + closing;
  }

  private static boolean jacksonAccepts(String json) {
    try {
      return !JACKSON.readTree(json).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Writes 100.0 as 100: our scanner reads numbers without a fraction as integers. */
  private static String normalised(JsonNode node) {
    return node.toString().replace("100.0", "100");
  }
}
