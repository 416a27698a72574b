package dev.plinth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names, Javadoc and commit subjects keep the rules of the project's documents. */
class WordsTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  /** The first word of a Javadoc comment that hides its subject or its verb. */
  private static final Pattern RIDDLE =
      Pattern.compile("/\\*\\*[\\s*]*(Gives|Tells|Hears|What|Who|Whoever|Whom|How|Such)\\b");

  private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(whoever|whomever|whosoever)\\b");

  private static final int LONGEST_SUBJECT = 72;

  /** Subjects of earlier commits are longer. */
  private static final String FIRST_DAY = "2026-11-30";

  @Test
  void beginsJavadocWithAVerbOrANoun() throws IOException {
    assertThat(comments(RIDDLE)).isEmpty();
  }

  @Test
  void namesTheSubjectOfASentence() throws IOException {
    assertThat(comments(PRONOUN)).isEmpty();
  }

  @Test
  void usesEachSimpleNameOnce() throws IOException {
    Map<String, List<Path>> byName =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
    assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
  }

  @Test
  void keepsCommitSubjectsShort() throws IOException, InterruptedException {
    assertThat(subjects())
        .allSatisfy(subject -> assertThat(subject).hasSizeLessThanOrEqualTo(LONGEST_SUBJECT));
  }

  /** Drafting is left out until it is rewritten. */
  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().contains("drafting"))
            .forEach(files::add);
      }
    }
    return files;
  }

  private static List<String> comments(Pattern unwanted) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      COMMENT
          .matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .filter(comment -> unwanted.matcher(comment).find())
          .forEach(comment -> found.add(file + ": " + comment));
    }
    return found;
  }

  private static List<String> subjects() throws IOException, InterruptedException {
    if (!Files.exists(Path.of(".git"))) {
      throw TestRequirements.current().missing("the git repository", "run the tests in a clone");
    }
    Process git = new ProcessBuilder("git", "log", "--format=%as %s").start();
    String log = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).isZero();
    return log.lines()
        .filter(line -> line.compareTo(FIRST_DAY) >= 0)
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }
}
