package dev.plinth.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.evolution.Evolution;
import dev.plinth.project.backend.Backend;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the folder of templates, the layout and the golden projects have the same files. */
class TemplatesTest {
  private static final Path FOLDER = Path.of("templates");

  /** A directive of Velocity; {@code #variable_conflict} is one of PL/pgSQL. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("#(?!variable_conflict )(?:\\{)?([a-z]+)(\\([^)]*\\))?");

  private static final Pattern PLAIN_REFERENCE =
      Pattern.compile(
          "\\(\\$\\w+(\\.\\w+)+\\)|\\(\\$\\w+ in \\$\\w+(\\.\\w+)+\\)", Pattern.CASE_INSENSITIVE);

  static List<String> templates() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Returns the templates of a fresh project. A revision is rendered in its own room. */
  static List<String> layoutTemplates() throws IOException {
    return templates().stream().filter(template -> !template.equals(Evolution.TEMPLATE)).toList();
  }

  @Test
  void areExactlyTheRowsOfTheLayout() throws IOException {
    List<String> rows = Layout.ROWS.stream().map(Layout.Row::template).sorted().toList();
    assertThat(rows).isEqualTo(layoutTemplates());
    assertThat(templates()).contains(Evolution.TEMPLATE);
  }

  @Test
  void areAllUsedByTheGoldenProjects() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Backend backend : backends()) {
      Layout.ROWS.stream()
          .filter(row -> row.files().apply(backend).findAny().isPresent())
          .forEach(row -> used.add(row.template()));
    }
    assertThat(used).containsExactlyElementsOf(layoutTemplates());
  }

  @ParameterizedTest
  @MethodSource("layoutTemplates")
  void nameTheirVarsInTheFirstLine(String template) throws IOException {
    String header = read(template).lines().findFirst().orElseThrow();
    List<Backend> backends = backends();
    assertThat(Layout.ROWS)
        .filteredOn(row -> row.template().equals(template))
        .flatMap(row -> backends.stream().flatMap(row.files()).toList())
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(header).isEqualTo("## Vars: " + file.vars().getClass().getName()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void containNoLogic(String template) throws IOException {
    List<MatchResult> directives = DIRECTIVE.matcher(read(template)).results().toList();
    assertThat(directives.stream().map(match -> match.group(1)).collect(Collectors.toSet()))
        .isSubsetOf("if", "else", "end", "foreach");
    assertThat(directives.stream().map(match -> match.group(2)).filter(part -> part != null))
        .allMatch(condition -> PLAIN_REFERENCE.matcher(condition).matches());
  }

  @Test
  void makeEachFileOnce() throws IOException {
    for (Backend backend : backends()) {
      assertThat(Layout.ROWS.stream().flatMap(row -> row.files().apply(backend)))
          .extracting(Layout.OutputFile::path)
          .doesNotHaveDuplicates();
    }
  }

  private static List<Backend> backends() throws IOException {
    List<Backend> backends = new ArrayList<>();
    for (String name : Goldens.cases().toList()) {
      backends.add(Backend.of(ApprovedSpecs.of(Goldens.spec(name)).spec()));
    }
    return backends;
  }

  private static String read(String template) throws IOException {
    return Files.readString(FOLDER.resolve(template), UTF_8);
  }
}
