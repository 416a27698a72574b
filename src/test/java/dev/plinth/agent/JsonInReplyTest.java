package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonInReplyTest {
  private static String found(String reply) {
    return JsonInReply.find(reply).orElseThrow().spec().value();
  }

  @Test
  void findsNothingInProse() {
    assertThat(JsonInReply.find("I am sorry, I can't.")).isEmpty();
  }

  @Test
  void keepsTheOffsetOfAnObject() {
    assertThat(found("ok:\n {\"a\": 1} done")).isEqualTo("   \n {\"a\": 1}");
  }

  @Test
  void countsCharactersAroundTheJson() {
    assertThat(JsonInReply.find("ok: {\"a\": 1} so")).map(JsonInReply::around).hasValue(5);
  }

  @Test
  void takesTheLongestObject() {
    assertThat(found("{\"a\": 1} and {\"a\": {\"b\": 2}}").strip())
        .isEqualTo("{\"a\": {\"b\": 2}}");
  }

  @Test
  void ignoresBracesInStrings() {
    assertThat(found("{\"a\": \"}\\\"}\"} x")).isEqualTo("{\"a\": \"}\\\"}\"}");
  }

  @Test
  void takesAnUnclosedObjectToTheEnd() {
    assertThat(found("so: {\"a\": [1, 2").strip()).isEqualTo("{\"a\": [1, 2");
  }

  @Test
  void prefersACompleteObjectToAnUnclosedOne() {
    assertThat(found("{ oh, {\"a\": 1}").strip()).isEqualTo("{\"a\": 1}");
  }

  @Test
  void takesASpecWithoutItsLastBrace() {
    String open = SampleReplies.GOOD.strip().substring(0, SampleReplies.GOOD.strip().length() - 1);
    assertThat(found(open)).isEqualTo(open);
  }

  @Test
  void prefersACompleteSpecToAnUnclosedOne() {
    assertThat(found("{\"spec_version\": and so on.\n" + SampleReplies.GOOD).strip())
        .isEqualTo(SampleReplies.GOOD.strip());
  }

  @Test
  void ignoresTheEndOfThoughtsInAString() {
    String spec = SampleReplies.GOOD.replace("\"description\": \"", "\"description\": \"</think> ");
    assertThat(found(spec).strip()).isEqualTo(spec.strip());
  }

  @Test
  void ignoresBracesInProse() {
    assertThat(found("/posts/{id} ".repeat(60) + SampleReplies.GOOD).strip())
        .isEqualTo(SampleReplies.GOOD.strip());
  }

  @Test
  void findsAnObjectWithoutQuotedKeys() {
    assertThat(found("so: {a: 1}").strip()).isEqualTo("{a: 1}");
  }

  @Test
  void survivesAnyText() {
    Random random = new Random(5);
    String alphabet = "{}[]\"\\ a:,\n\u0000\uD83D<think></think>";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> JsonInReply.find(text.toString()))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void isFastForManyUnclosedBraces() {
    assertThat(JsonInReply.find("{".repeat(1_000_000))).isPresent();
  }
}
