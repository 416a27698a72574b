package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In the texts of this test, | is the caret, ^ the other end of the selection and ~ a line break.
 */
class LineEditsTest {
  @ParameterizedTest
  @CsvSource({
    "a~b|~c, b|~a~c",
    "a~|b, |b~a",
    "a~^b~c|~d, ^b~c|~a~d",
    "a~^b~|c, ^b~|a~c",
    "a~|, |~a",
    "aa~^b|, ^b|~aa"
  })
  void movesLinesUp(String before, String after) {
    assertThat(step(before, edits(before).moveUp())).contains(after);
  }

  @ParameterizedTest
  @CsvSource({
    "a|~b, b~a|",
    "a~b|~c~, a~c~b|~",
    "a~b|~, a~~b|",
    "^a~b|~c~d, c~^a~b|~d",
    "^a~|b, b~^a|"
  })
  void movesLinesDown(String before, String after) {
    assertThat(step(before, edits(before).moveDown())).contains(after);
  }

  @Test
  void theFirstAndTheLastLineStay() {
    assertThat(edits("a|~b").moveUp()).isEmpty();
    assertThat(edits("a~b|").moveDown()).isEmpty();
  }

  @Test
  void duplicatesLines() {
    assertThat(step("a~b|~c", edits("a~b|~c").duplicate(true))).isEqualTo("a~b~b|~c");
    assertThat(step("a~b|~c", edits("a~b|~c").duplicate(false))).isEqualTo("a~b|~b~c");
    assertThat(step("^a~b|", edits("^a~b|").duplicate(true))).isEqualTo("a~b~^a~b|");
  }

  @Test
  void deletesLinesWithOneLineBreak() {
    assertThat(step("a~b|b~c", edits("a~b|b~c").delete())).isEqualTo("a~|c");
    assertThat(step("a~b|", edits("a~b|").delete())).isEqualTo("a|");
    assertThat(step("a|", edits("a|").delete())).isEqualTo("|");
    assertThat(edits("a~b|b~c").lines()).isEqualTo("bb\n");
  }

  @Test
  void insertsLinesAboveTheLineOfTheCaret() {
    assertThat(step("a~b|b", edits("a~b|b").insertAbove("x\n"))).isEqualTo("a~x~b|b");
  }

  private static LineEdits edits(String marked) {
    int caret = marked.replace("^", "").indexOf('|');
    int other = marked.replace("|", "").indexOf('^');
    return LineEdits.of(plain(marked), other < 0 ? caret : other, caret);
  }

  private static Optional<String> step(String marked, Optional<EditStep> step) {
    return step.map(found -> step(marked, found));
  }

  private static String step(String marked, EditStep step) {
    StringBuilder after = new StringBuilder(step.change().applyTo(plain(marked)));
    after.insert(step.caret(), '|');
    if (step.anchor() != step.caret()) {
      after.insert(step.anchor(), '^');
    }
    return after.toString().replace('\n', '~');
  }

  private static String plain(String marked) {
    return marked.replace("|", "").replace("^", "").replace('~', '\n');
  }
}
