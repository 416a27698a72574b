package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plinth.cli.TestCommands.CommandResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check}. */
class CheckTest {
  @TempDir Path folder;

  @Test
  void printsOneLineForAValidSpec() throws IOException {
    CommandResult result = check(TestCommands.SPEC);
    assertThat(result.out()).isEqualTo(file() + ": approved (1 entity, 4 fields)\n");
    assertThat(result.code()).isEqualTo(0);
  }

  @Test
  void rejectsWithExitCode1() throws IOException {
    assertThat(check(TestCommands.BAD).code()).isEqualTo(1);
  }

  @Test
  void showsTheLineAndUnderlinesTheError() throws IOException {
    assertThat(check(TestCommands.BAD).out())
        .startsWith(
            """
            %s:11:34: error unknown-field-type: "flaot" is not a field type; did you mean "float"?
               11 |       { "name": "price", "type": "flaot" },
                  |                                  ^~~~~~~
                  = hint: the field types are string, integer, float, boolean, datetime, uuid, text
                  = fix: replace it with "float"

            """
                .formatted(file()));
  }

  @Test
  void countsTheErrorsAtTheEnd() throws IOException {
    assertThat(check(TestCommands.BAD).out()).endsWith(file() + ": rejected: 2 errors\n");
  }

  @Test
  void usesColoursOnATerminal() throws IOException {
    Files.writeString(folder.resolve("shop.json"), TestCommands.BAD);
    assertThat(TestCommands.run(folder, new byte[0], true, "check", file()).out())
        .contains("\u001b[1;31merror unknown-field-type\u001b[m");
  }

  @Test
  void usesNoColoursElsewhere() throws IOException {
    assertThat(check(TestCommands.BAD).out()).doesNotContain("\u001b");
  }

  @Test
  void replacesControlCharacters() throws IOException {
    String spec = TestCommands.SPEC.replace("\"float\"", "\"\u009b31m\u202efloat\"");
    assertThat(check(spec).out()).contains("\"\uFFFD31m\uFFFDfloat\"").doesNotContain("\u202e");
  }

  @Test
  void replacesControlCharactersInTheFileName() {
    CommandResult result = TestCommands.run(folder, "check", "no\u001b[31msuch.json");
    assertThat(result.err()).contains("no\uFFFD[31msuch.json").doesNotContain("\u001b");
  }

  @Test
  void writesAllPartsOfADiagnosticAsJson() throws IOException {
    JsonNode first = json(TestCommands.BAD).at("/diagnostics/0");
    JsonNode expected =
        new JsonMapper()
            .readTree(
                """
                {"severity": "error", "code": "unknown-field-type",
                 "pointer": "/entities/0/fields/2/type",
                 "line": 11, "column": 34, "end_line": 11, "end_column": 41,
                 "message": "\\"flaot\\" is not a field type; did you mean \\"float\\"?",
                 "hint": "the field types are string, integer, float, boolean, datetime, uuid, text",
                 "fix": {"title": "replace it with \\"float\\"",
                         "edits": [{"offset": %d, "length": 7, "text": "\\"float\\""}]}}
                """
                    .formatted(TestCommands.BAD.indexOf("\"flaot\"")));
    assertThat(first).isEqualTo(expected);
  }

  @Test
  void writesStatusRejectedAsJson() throws IOException {
    assertThat(json(TestCommands.BAD).path("status").asText()).isEqualTo("rejected");
  }

  @Test
  void writesStatusApprovedAsJson() throws IOException {
    assertThat(json(TestCommands.SPEC).toString())
        .isEqualTo("{\"status\":\"approved\",\"diagnostics\":[]}");
  }

  @Test
  void writesUnpairedSurrogatesAsJson() throws IOException {
    String key = "\\ud800";
    JsonNode json = json(TestCommands.SPEC.replace("\"nullable\"", '"' + key + '"'));
    assertThat(json.findValuesAsText("pointer")).contains("/entities/0/fields/3/\ud800");
  }

  @Test
  void readsTheStandardInput() {
    CommandResult result =
        TestCommands.run(folder, TestCommands.SPEC.getBytes(UTF_8), false, "check", "-");
    assertThat(result.out()).isEqualTo("<stdin>: approved (1 entity, 4 fields)\n");
  }

  @Test
  void reportsThePositionOfInvalidUtf8() throws IOException {
    CommandResult result = check(TestCommands.SPEC.replace("small", "größe"), ISO_8859_1);
    assertThat(result.err())
        .isEqualTo(
            """
            error: cannot read %s: byte 76 (0xF6), line 4, column 23, is not UTF-8
              hint: save it as UTF-8
            """
                .formatted(file()));
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void recognisesUtf16() throws IOException {
    assertThat(check(TestCommands.SPEC, UTF_16LE).err()).contains("it looks like UTF-16");
  }

  @Test
  void reportsAMissingFile() {
    CommandResult result = TestCommands.run(folder, "check", file());
    assertThat(result.err())
        .startsWith("error: cannot read " + file() + ": there is no such file\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void reportsAFolder() {
    CommandResult result = TestCommands.run(folder, "check", folder.toString());
    assertThat(result.err()).contains("it is a folder");
    assertThat(result.code()).isEqualTo(2);
  }

  private CommandResult check(String spec) throws IOException {
    return check(spec, UTF_8);
  }

  private CommandResult check(String spec, Charset charset) throws IOException {
    Files.writeString(folder.resolve("shop.json"), spec, charset);
    return TestCommands.run(folder, "check", file());
  }

  private JsonNode json(String spec) throws IOException {
    Files.writeString(folder.resolve("shop.json"), spec);
    return new JsonMapper()
        .readTree(TestCommands.run(folder, "check", "--format", "json", file()).out());
  }

  private String file() {
    return folder.resolve("shop.json").toString();
  }
}
