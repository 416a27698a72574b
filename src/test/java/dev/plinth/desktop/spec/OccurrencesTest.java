package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts of this test, brackets mark the selection and | is a caret without selection. */
class OccurrencesTest {
  @ParameterizedTest
  @CsvSource({
    "my_na|me name, [my_name] name",
    "|name, [name]",
    "name|, [name]",
    "[name] names name, name names [name]",
    "name names [name], [name] names name",
    "[name], [name]",
    "[nam]e name, name [nam]e",
    "[name] Name, [name] Name"
  })
  void selectsTheWordAndThenItsNextOccurrence(String before, String after) {
    int caret = before.indexOf('|');
    int start = caret < 0 ? before.indexOf('[') : caret;
    int end = caret < 0 ? before.indexOf(']') - 1 : caret;
    String text = before.replaceAll("[\\[\\]|]", "");
    TextRange found = Occurrences.next(text, start, end).orElseThrow();
    String marked =
        new StringBuilder(text).insert(found.end(), ']').insert(found.start(), '[').toString();
    assertThat(marked).isEqualTo(after);
  }

  @Test
  void selectsNothingWhereThereIsNoWord() {
    assertThat(Occurrences.next("{ : }", 2, 2)).isEmpty();
  }
}
