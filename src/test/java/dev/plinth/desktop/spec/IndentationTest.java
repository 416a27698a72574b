package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts of this test, | is the caret and ~ a line break. */
class IndentationTest {
  @ParameterizedTest
  @CsvSource({
    "'{|', '{~  |'",
    "'{|}', '{~  |~}'",
    "'  [ |', '  [~    |'",
    "'{ | }', '{~  |~}'",
    "'\"{|', '\"{~|'",
    "'  {|]', '  {~    |~  ]'",
    "'  \"a\": 1,|', '  \"a\": 1,~  |'",
    "'|', '~|'"
  })
  void aNewLineIsIndented(String before, String after) {
    String text = before.replace("|", "").replace('~', '\n');
    int caret = before.indexOf('|');
    EditStep lineBreak = Indentation.lineBreak(text, caret, caret);
    String broken = lineBreak.change().applyTo(text);
    assertThat(new StringBuilder(broken).insert(lineBreak.caret(), '|').toString())
        .isEqualTo(after.replace('~', '\n'));
  }

  @Test
  void linesAreIndentedAndUnindented() {
    assertThat(Indentation.shift("a\n b", true)).isEqualTo("  a\n   b");
    assertThat(Indentation.shift("  a\n b", false)).isEqualTo("a\nb");
  }
}
