package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In the texts of this test, | is the caret, ^ the other end of the selection and ~ a line break.
 */
class AutoClosingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "|; {; {|}",
        "[|]; {; [{|}]",
        "{|}; \"; {\"|\"}",
        "\"a\": |; [; \"a\": [|]",
        "\"a\": |~}; \"; \"a\": \"|\"~}",
        "{\"|\"}; \"; {\"\"|}",
        "{\"a|\"}; \"; {\"a\"|}",
        "{|}; }; {}|",
        "[[|]]; ]; [[]|]",
        "{ \"}\": [|] }; ]; { \"}\": []| }",
        "^abc|; \"; \"^abc|\"",
        "|abc^; {; {|abc^}",
        "[^1, 2|]; [; [[^1, 2|]]",
      })
  void closesSurroundsAndTypesOver(String before, char typed, String after) {
    assertThat(type(before, typed)).contains(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "\"a|b\"; {",
        "\"a|; \"",
        "|name\"; \"",
        "|\"name\"; {",
        "|name; [",
        "a|; \"",
        "{\"a\\|\"}; \"",
        "{{|}; }",
        "[|; ]",
        "\"|]\"; ]",
        "| \"a; \"",
        "|; x",
        "^a|; }",
      })
  void otherCharactersAreTypedAlone(String before, char typed) {
    assertThat(type(before, typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {"{|}; |", "[[|]]; [|]", "{\"|\"}; {|}", "\"a\": \"|\"; \"a\": |"})
  void backspaceDeletesBoth(String before, String after) {
    assertThat(delete(before)).contains(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {"{| }", "{|]", "\"a\"|\"b\"", "\"{|}\"", "\"\\\"|\"", "|{}", "{}|", "a|a"})
  void backspaceDeletesOneCharacterElsewhere(String before) {
    assertThat(delete(before)).isEmpty();
  }

  private static Optional<String> type(String marked, char typed) {
    String plain = plain(marked);
    int caret = marked.replace("^", "").indexOf('|');
    int other = marked.replace("|", "").indexOf('^');
    return AutoClosing.type(plain, other < 0 ? caret : other, caret, typed)
        .map(step -> mark(plain, step));
  }

  private static Optional<String> delete(String marked) {
    String plain = plain(marked);
    return AutoClosing.deleteBackward(plain, marked.indexOf('|')).map(step -> mark(plain, step));
  }

  private static String plain(String marked) {
    return marked.replace("|", "").replace("^", "").replace('~', '\n');
  }

  private static String mark(String plain, EditStep step) {
    StringBuilder after = new StringBuilder(step.change().applyTo(plain));
    after.insert(step.caret(), '|');
    if (step.anchor() != step.caret()) {
      after.insert(step.anchor() + (step.anchor() > step.caret() ? 1 : 0), '^');
    }
    return after.toString().replace('\n', '~');
  }
}
