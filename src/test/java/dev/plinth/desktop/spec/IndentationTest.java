package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts here, | is the caret and ~ a line break. */
class IndentationTest {
  @ParameterizedTest
  @CsvSource({
    "'{|', '{~  |'",
    "'{|}', '{~  |~}'",
    "'  [ |', '  [ ~    |'",
    "'  {|]', '  {~    |~  ]'",
    "'  \"a\": 1,|', '  \"a\": 1,~  |'",
    "'|', '~|'"
  })
  void aNewLineBeginsWhereOneWouldWriteOn(String before, String after) {
    String text = before.replace("|", "").replace('~', '\n');
    int caret = before.indexOf('|');
    Indentation.Break typed = Indentation.breakAt(text, caret, caret);
    String broken = new StringBuilder(text).insert(caret, typed.text()).toString();
    assertThat(new StringBuilder(broken).insert(typed.caret(), '|').toString())
        .isEqualTo(after.replace('~', '\n'));
  }

  @Test
  void linesMoveInAndOut() {
    assertThat(Indentation.moved("a\n b", true)).isEqualTo("  a\n   b");
    assertThat(Indentation.moved("  a\n b", false)).isEqualTo("a\nb");
  }
}
