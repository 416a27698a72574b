package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says is so. */
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile("java -jar target/plinth\\.jar (.+)");
  private static final Pattern NAMED =
      Pattern.compile("(-P|-Dtest=|-Dbench=|\\.ci/|packaging/linux/)'?([\\w,-]+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path state;

  @Test
  void showsTheSpecThatThePlinthCarries() throws IOException {
    assertThat(block("json")).isEqualTo(TestCommands.SPEC);
  }

  @Test
  void showsAShortSpec() throws IOException {
    assertThat(block("json").lines().count()).isLessThanOrEqualTo(15);
  }

  @Test
  void showsASpecThatIsApprovedWithoutAWord() {
    Said said = TestCommands.run(state, "check", "src/main/resources/dev/plinth/example.json");
    assertThat(said.out().lines()).hasSize(1);
  }

  @Test
  void showsSevenCommands() throws IOException {
    assertThat(commands()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsCommandsThatWork(String command) {
    assertThat(TestCommands.run(state, words(command)).code()).isEqualTo(0);
  }

  /** What takes minutes is not run here; what it names is there. */
  @ParameterizedTest
  @MethodSource("named")
  void namesProfilesTestsBenchmarksAndScriptsThatAreThere(String kind, String name)
      throws IOException {
    switch (kind) {
      case "-P" -> assertThat(Files.readString(Path.of("pom.xml"))).contains("<id>" + name);
      case "-Dtest=" -> assertThat(sources()).anyMatch(name::equals);
      case "-Dbench=" ->
          assertThat(Path.of("src/test/java/dev/plinth/bench", name + ".java")).exists();
      default -> assertThat(Path.of(kind + name)).isExecutable();
    }
  }

  static Stream<Arguments> named() throws IOException {
    return NAMED
        .matcher(readme())
        .results()
        .flatMap(
            match ->
                Stream.of(match.group(2).split(",", -1))
                    .map(name -> Arguments.of(match.group(1), name)))
        .distinct();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }

  static Stream<String> commands() throws IOException {
    return COMMAND.matcher(readme()).results().map((MatchResult match) -> match.group(1));
  }

  /** As a shell takes them apart. */
  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
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
