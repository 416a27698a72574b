package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecDocumentationTest {
  private static final String SPEC =
      """
      {
        "spec_version": "1.0", "project_name": "shop", "description": "",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          { "name": "A", "table_name": "a", "crud": true, "fields": [
            { "name": "b", "type": "TYPE", "primary_key": true, "nullable": false, "unique": false }
          ] }
        ]
      }
      """;

  /** A row of a table of spec.md that begins with a key or a type, and has two other columns. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([a-z_]{4,}) \\| ([^|]+) \\| ([^|]+) \\|$");

  @Test
  void everyKeyHasTheWordsOfTheReference() throws IOException {
    List<SpecDocumentation> documented = new ArrayList<>();
    for (JsonToken token : JsonTokenizer.of(SPEC)) {
      if (token.kind() == JsonTokenKind.KEY) {
        documented.add(SpecDocumentation.at(SPEC, token.start() + 1).orElseThrow());
      }
    }
    List<SpecDocumentation> expected =
        rows("## Keys of the spec", "### Types").stream()
            .map(row -> new SpecDocumentation(row.group(1), note(row.group(2)), row.group(3)))
            .toList();
    assertThat(expected).hasSizeGreaterThan(15);
    assertThat(documented).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String note(String required) {
    return required.equals("yes")
        ? "required"
        : "optional, " + required.replace("no: ", "").replace("empty", "\"\"") + " by default";
  }

  @Test
  void everyTypeHasTheWordsOfTheReference() throws IOException {
    List<SpecDocumentation> expected =
        rows("### Types", "### Fields with a meaning").stream()
            .skip(1) // the heading of the table
            .map(
                row ->
                    new SpecDocumentation(
                        row.group(1),
                        "a value of \"type\"",
                        row.group(2) + ". In PostgreSQL: " + row.group(3) + "."))
            .toList();
    List<SpecDocumentation> documented =
        Stream.of(FieldType.values())
            .map(type -> SPEC.replace("TYPE", type.word()))
            .map(text -> SpecDocumentation.at(text, text.indexOf("\"b\", \"type\": ") + 14))
            .map(Optional::orElseThrow)
            .toList();
    assertThat(documented).isEqualTo(expected);
  }

  /** Returns the rows of the tables between two headings, without marks of code. */
  private static List<MatchResult> rows(String from, String to) throws IOException {
    String reference = Files.readString(Path.of("src/site/markdown/spec.md"));
    String section = reference.substring(reference.indexOf(from), reference.indexOf(to));
    return ROW.matcher(section.replace("`", "")).results().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "{ \"auth\": { \"enabled\": tr|ue ~ enabled",
        "{ \"database\": { \"type\": \"postg|res\" } } ~ type",
        "{ \"database\": { \"type|\" ~ type",
        "{ \"project_name\": \"sh|op ~ project_name",
        "{ \"entities\": [{ \"fields\": [{ \"unique|\": } ~ unique"
      })
  void isFoundInUnfinishedTexts(String text, String subject) {
    int offset = text.indexOf('|');
    assertThat(SpecDocumentation.at(text.replace("|", ""), offset))
        .hasValueSatisfying(found -> assertThat(found.subject()).isEqualTo(subject));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "|{ \"auth\": {} }",
        "{ \"auth\"|: {} }",
        "{ \"colour|\": 1 }",
        "[\"a|\"]",
        "\"a|\""
      })
  void isAbsentElsewhere(String text) {
    int offset = text.indexOf('|');
    assertThat(SpecDocumentation.at(text.replace("|", ""), offset)).isEmpty();
  }

  @Test
  void aCaretBehindAKeyIsAtTheKey() {
    String text = "{ \"auth\": {} }";
    assertThat(SpecDocumentation.atCaret(text, text.indexOf(':'))).isPresent();
    assertThat(SpecDocumentation.atCaret(text, text.length())).isEmpty();
  }
}
