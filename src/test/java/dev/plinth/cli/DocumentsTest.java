package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands, links and names in the README and the documents are right. */
class DocumentsTest {
  private static final Path README = Path.of("README.md");
  private static final Path FOLDER = Path.of("src/site/markdown");
  private static final int LONGEST_README = 150;

  private static final Pattern COMMAND = Pattern.compile("java -jar target/plinth\\.jar (.+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern NAMED =
      Pattern.compile("(?<!\\w)(-P|-Dtest=|-Dbench=|\\.ci/|packaging/linux/)'?([\\w,-]+)");

  @TempDir Path state;

  @ParameterizedTest
  @MethodSource("commands")
  void showCommandsThatWork(String command) {
    assertThat(TestCommands.run(state, words(command)).code()).isEqualTo(0);
  }

  /** Profiles, tests, benchmarks and scripts that take minutes are not run, but must exist. */
  @ParameterizedTest
  @MethodSource("named")
  void nameProfilesTestsBenchmarksAndScriptsThatExist(String kind, String name) throws IOException {
    switch (kind) {
      case "-P" -> assertThat(Files.readString(Path.of("pom.xml"))).contains("<id>" + name);
      case "-Dtest=" -> assertThat(testClasses()).contains(name);
      case "-Dbench=" ->
          assertThat(Path.of("src/test/java/dev/plinth/bench", name + ".java")).exists();
      default -> assertThat(Path.of(kind + name)).isExecutable();
    }
  }

  @ParameterizedTest
  @MethodSource("links")
  void linkToFilesAndHeadingsThatExist(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    assertThat(target).exists();
    if (parts.length == 2) {
      assertThat(anchors(target)).contains(parts[1]);
    }
  }

  @Test
  void areAllLinkedFromTheReadme() throws IOException {
    String readme = Files.readString(README);
    assertThat(documents())
        .filteredOn(document -> !document.equals(README))
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(document -> assertThat(readme).contains("](" + document + ")"));
  }

  @Test
  void beginWithAReadmeOfTwoScreens() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(LONGEST_README);
  }

  static Stream<String> commands() throws IOException {
    return found(COMMAND).map(found -> found.match().group(1));
  }

  static Stream<Arguments> named() throws IOException {
    return found(NAMED)
        .map(Found::match)
        .flatMap(
            match ->
                Stream.of(match.group(2).split(",", -1))
                    .map(name -> Arguments.of(match.group(1), name)))
        .distinct();
  }

  static Stream<Arguments> links() throws IOException {
    return found(LINK)
        .map(found -> Arguments.of(found.document(), found.match().group(1)))
        .filter(link -> !link.get()[1].toString().contains("://"));
  }

  private record Found(Path document, MatchResult match) {}

  private static Stream<Found> found(Pattern pattern) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path document : documents()) {
      pattern
          .matcher(Files.readString(document))
          .results()
          .forEach(match -> found.add(new Found(document, match)));
    }
    return found.stream();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return Stream.concat(Stream.of(README), files.sorted()).toList();
    }
  }

  /** Returns the anchors of the headings, as GitHub makes them. */
  private static List<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  private static List<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }

  /** Splits a command into words as a shell does. */
  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }
}
