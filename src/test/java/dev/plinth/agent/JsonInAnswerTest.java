package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonInAnswerTest {
  private static String found(String answer) {
    return JsonInAnswer.find(answer).orElseThrow().spec().value();
  }

  @Test
  void findsNoneInProse() {
    assertThat(JsonInAnswer.find("I am sorry, I can't.")).isEmpty();
  }

  @Test
  void keepsThePlaceOfAnObject() {
    assertThat(found("ok:\n {\"a\": 1} done")).isEqualTo("   \n {\"a\": 1}");
  }

  @Test
  void countsWhatStandsAround() {
    assertThat(JsonInAnswer.find("ok: {\"a\": 1} so")).map(JsonInAnswer::around).hasValue(5);
  }

  @Test
  void takesTheLongestObject() {
    assertThat(found("{\"a\": 1} and {\"a\": {\"b\": 2}}").strip())
        .isEqualTo("{\"a\": {\"b\": 2}}");
  }

  @Test
  void readsBracesInTextsAsText() {
    assertThat(found("{\"a\": \"}\\\"}\"} x")).isEqualTo("{\"a\": \"}\\\"}\"}");
  }

  @Test
  void takesWhatBreaksOffToItsEnd() {
    assertThat(found("so: {\"a\": [1, 2").strip()).isEqualTo("{\"a\": [1, 2");
  }

  @Test
  void prefersAWholeObjectToOneThatBreaksOff() {
    assertThat(found("{ oh, {\"a\": 1}").strip()).isEqualTo("{\"a\": 1}");
  }

  @Test
  void takesASpecWithoutItsLastBraceForTheSpec() {
    String open = SampleReplies.GOOD.strip().substring(0, SampleReplies.GOOD.strip().length() - 1);
    assertThat(found(open)).isEqualTo(open);
  }

  @Test
  void prefersAWholeSpecToOneThatBreaksOff() {
    assertThat(found("{\"spec_version\": and so on.\n" + SampleReplies.GOOD).strip())
        .isEqualTo(SampleReplies.GOOD.strip());
  }

  @Test
  void readsTheEndOfAThoughtInATextAsText() {
    String spec = SampleReplies.GOOD.replace("\"description\": \"", "\"description\": \"</think> ");
    assertThat(found(spec).strip()).isEqualTo(spec.strip());
  }

  @Test
  void passesOverBracesInChatter() {
    assertThat(found("/posts/{id} ".repeat(60) + SampleReplies.GOOD).strip())
        .isEqualTo(SampleReplies.GOOD.strip());
  }

  @Test
  void takesAnObjectWithoutQuotesToo() {
    assertThat(found("so: {a: 1}").strip()).isEqualTo("{a: 1}");
  }

  @Test
  void survivesAnyText() {
    Random random = new Random(5);
    String signs = "{}[]\"\\ a:,\n\u0000\uD83D<think></think>";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThatCode(() -> JsonInAnswer.find(text.toString()))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void isQuickWithBracesThatNeverClose() {
    assertThat(JsonInAnswer.find("{".repeat(1_000_000))).isPresent();
  }
}
