package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BracketMatcherTest {
  private static final String TEXT = "{ \"a}\": [1, { }] }";

  @Test
  void findsTheClosingBracket() {
    assertThat(BracketMatcher.at(TEXT, 0)).contains(new BracketMatcher.Pair(0, TEXT.length() - 1));
  }

  @Test
  void findsTheOpeningBracket() {
    assertThat(BracketMatcher.at(TEXT, TEXT.indexOf(']') + 1))
        .contains(new BracketMatcher.Pair(TEXT.indexOf('['), TEXT.indexOf(']')));
  }

  @Test
  void ignoresBracketsInsideStrings() {
    assertThat(BracketMatcher.at(TEXT, TEXT.indexOf('}') + 1)).isEmpty();
  }

  @Test
  void handlesAnEscapedQuote() {
    assertThat(BracketMatcher.at("[\"\\\"]\"]", 0)).contains(new BracketMatcher.Pair(0, 6));
  }

  @Test
  void anUnclosedStringEndsAtTheEndOfItsLine() {
    assertThat(BracketMatcher.at("[\"\n]", 0)).contains(new BracketMatcher.Pair(0, 3));
  }

  @Test
  void bracketsOfDifferentKindsAreNoPair() {
    assertThat(BracketMatcher.at("{]", 0)).isEmpty();
  }

  @Test
  void anUnclosedBracketHasNoPair() {
    assertThat(BracketMatcher.at("[[]", 0)).isEmpty();
  }
}
