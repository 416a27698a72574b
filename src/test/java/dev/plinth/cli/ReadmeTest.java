package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows the example spec of the program, and the seven kinds of commands. */
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile("java -jar target/plinth\\.jar .+");

  @TempDir Path state;

  @Test
  void showsTheExampleSpec() throws IOException {
    assertThat(block("json")).isEqualTo(TestCommands.SPEC);
  }

  @Test
  void showsAShortSpec() throws IOException {
    assertThat(block("json").lines().count()).isLessThanOrEqualTo(15);
  }

  @Test
  void showsASpecWithoutDiagnostics() {
    var result = TestCommands.run(state, "check", "src/main/resources/dev/plinth/example.json");
    assertThat(result.out().lines()).hasSize(1);
  }

  @Test
  void showsSevenCommands() throws IOException {
    assertThat(COMMAND.matcher(readme()).results()).hasSize(7);
  }

  private static String block(String language) throws IOException {
    List<String> blocks =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(readme())
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
