package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plinth.cli.TestCommands.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir Path folder;

  @Test
  void approvesASoundSpecInOneLine() throws IOException {
    Said said = check(TestCommands.SPEC);
    assertThat(said.out()).isEqualTo(file() + ": approved (1 entity, 4 fields)\n");
    assertThat(said.code()).isEqualTo(0);
  }

  @Test
  void rejectsWithOne() throws IOException {
    assertThat(check(TestCommands.BAD).code()).isEqualTo(1);
  }

  @Test
  void showsTheLineAndAMarkUnderTheFault() throws IOException {
    assertThat(check(TestCommands.BAD).out())
        .startsWith(
            """
            %s:11:34: error unknown-field-type: "flaot" is no field type; did you mean "float"?
               11 |       { "name": "price", "type": "flaot" },
                  |                                  ^~~~~~~
                  = hint: the types are string, integer, float, boolean, datetime, uuid, text
                  = fix: replace it by "float"

            """
                .formatted(file()));
  }

  @Test
  void countsTheFaultsAtTheEnd() throws IOException {
    assertThat(check(TestCommands.BAD).out()).endsWith(file() + ": rejected: 2 errors\n");
  }

  @Test
  void coloursOnATerminal() throws IOException {
    Files.writeString(folder.resolve("shop.json"), TestCommands.BAD);
    assertThat(TestCommands.run(folder, new byte[0], true, "check", file()).out())
        .contains("\u001b[1;31merror unknown-field-type\u001b[m");
  }

  @Test
  void coloursNowhereElse() throws IOException {
    assertThat(check(TestCommands.BAD).out()).doesNotContain("\u001b");
  }

  @Test
  void printsNothingThatATerminalObeys() throws IOException {
    String spec = TestCommands.SPEC.replace("\"float\"", "\"\u009b31m\u202efloat\"");
    assertThat(check(spec).out()).contains("\"\uFFFD31m\uFFFDfloat\"").doesNotContain("\u202e");
  }

  @Test
  void printsTheNameOfTheFileSafely() {
    Said said = TestCommands.run(folder, "check", "no\u001b[31msuch.json");
    assertThat(said.err()).contains("no\uFFFD[31msuch.json").doesNotContain("\u001b");
  }

  @Test
  void writesEveryPartOfADiagnosticAsJson() throws IOException {
    JsonNode first = json(TestCommands.BAD).at("/diagnostics/0");
    JsonNode expected =
        new JsonMapper()
            .readTree(
                """
                {"severity": "error", "code": "unknown-field-type",
                 "pointer": "/entities/0/fields/2/type",
                 "line": 11, "column": 34, "end_line": 11, "end_column": 41,
                 "message": "\\"flaot\\" is no field type; did you mean \\"float\\"?",
                 "hint": "the types are string, integer, float, boolean, datetime, uuid, text",
                 "fix": {"title": "replace it by \\"float\\"",
                         "edits": [{"offset": %d, "length": 7, "text": "\\"float\\""}]}}
                """
                    .formatted(TestCommands.BAD.indexOf("\"flaot\"")));
    assertThat(first).isEqualTo(expected);
  }

  @Test
  void saysInJsonThatASpecIsRejected() throws IOException {
    assertThat(json(TestCommands.BAD).path("status").asText()).isEqualTo("rejected");
  }

  @Test
  void saysInJsonThatASpecIsApproved() throws IOException {
    assertThat(json(TestCommands.SPEC).toString())
        .isEqualTo("{\"status\":\"approved\",\"diagnostics\":[]}");
  }

  @Test
  void writesKeysThatAreNotUnicodeAsJson() throws IOException {
    String key = "\\ud800";
    JsonNode json = json(TestCommands.SPEC.replace("\"nullable\"", '"' + key + '"'));
    assertThat(json.findValuesAsText("pointer")).contains("/entities/0/fields/3/\ud800");
  }

  @Test
  void readsTheStandardInput() {
    Said said = TestCommands.run(folder, TestCommands.SPEC.getBytes(UTF_8), false, "check", "-");
    assertThat(said.out()).isEqualTo("<stdin>: approved (1 entity, 4 fields)\n");
  }

  @Test
  void saysWhereBytesAreNotUtf8() throws IOException {
    Said said = check(TestCommands.SPEC.replace("small", "größe"), ISO_8859_1);
    assertThat(said.err())
        .isEqualTo(
            """
            error: cannot read %s: byte 76 (0xF6), line 4, column 23, is not UTF-8
              hint: save it as UTF-8
            """
                .formatted(file()));
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void recognisesUtf16() throws IOException {
    assertThat(check(TestCommands.SPEC, UTF_16LE).err()).contains("it looks like UTF-16");
  }

  @Test
  void saysThatAFileIsMissing() {
    Said said = TestCommands.run(folder, "check", file());
    assertThat(said.err()).startsWith("error: cannot read " + file() + ": there is no such file\n");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void saysThatAFileIsAFolder() {
    Said said = TestCommands.run(folder, "check", folder.toString());
    assertThat(said.err()).contains("it is a folder");
    assertThat(said.code()).isEqualTo(2);
  }

  private Said check(String spec) throws IOException {
    return check(spec, UTF_8);
  }

  private Said check(String spec, Charset charset) throws IOException {
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
