package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BracketsTest {
  private static final String TEXT = "{ \"a}\": [1, { }] }";

  @Test
  void findsTheEndOfABeginning() {
    assertThat(Brackets.at(TEXT, 0)).contains(new Brackets.Pair(0, TEXT.length() - 1));
  }

  @Test
  void findsTheBeginningOfAnEnd() {
    assertThat(Brackets.at(TEXT, TEXT.indexOf(']') + 1))
        .contains(new Brackets.Pair(TEXT.indexOf('['), TEXT.indexOf(']')));
  }

  @Test
  void overlooksWhatStandsInAString() {
    assertThat(Brackets.at(TEXT, TEXT.indexOf('}') + 1)).isEmpty();
  }

  @Test
  void overlooksAnEscapedQuote() {
    assertThat(Brackets.at("[\"\\\"]\"]", 0)).contains(new Brackets.Pair(0, 6));
  }

  @Test
  void aStringWithoutEndEndsWithItsLine() {
    assertThat(Brackets.at("[\"\n]", 0)).contains(new Brackets.Pair(0, 3));
  }

  @Test
  void bracketsOfTwoKindsAreNoPair() {
    assertThat(Brackets.at("{]", 0)).isEmpty();
  }

  @Test
  void anOpenBracketHasNoPartner() {
    assertThat(Brackets.at("[[]", 0)).isEmpty();
  }
}
