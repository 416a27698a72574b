package dev.plinth.desktop.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceLanguageTest {
  private static List<String> tokens(SourceLanguage language, String text) {
    return language.tokens(text).stream()
        .map(token -> token.kind() + " " + text.substring(token.start(), token.end()))
        .toList();
  }

  @Test
  void readsPython() {
    assertThat(
            tokens(SourceLanguage.PYTHON, "@app.get(\"/x\")\nasync def f(n: int = 12):  # why\n"))
        .containsExactly(
            "NAME @app.get",
            "STRING \"/x\"",
            "KEYWORD async",
            "KEYWORD def",
            "NAME f",
            "NUMBER 12",
            "COMMENT # why");
  }

  @Test
  void readsPythonStringsOfSeveralLines() {
    assertThat(tokens(SourceLanguage.PYTHON, "\"\"\"a # b\n'c'\"\"\"\nf'{x}' + r\"\\\"\""))
        .containsExactly(
            "STRING \"\"\"a # b\n'c'\"\"\"",
            "STRING f",
            "STRING '{x}'",
            "STRING r",
            "STRING \"\\\"\"");
  }

  @Test
  void readsYaml() {
    assertThat(tokens(SourceLanguage.YAML, "api:\n  - image: postgres:15\n    on: true # x\n"))
        .containsExactly(
            "KEY api", "KEY image", "NUMBER 15", "KEY on", "KEYWORD true", "COMMENT # x");
  }

  @Test
  void readsJson() {
    assertThat(tokens(SourceLanguage.JSON, "{ \"a\\\"b\" : \"c: d\", \"e\": [1, true, null] }"))
        .containsExactly(
            "KEY \"a\\\"b\"",
            "STRING \"c: d\"",
            "KEY \"e\"",
            "NUMBER 1",
            "KEYWORD true",
            "KEYWORD null");
  }

  @Test
  void readsDockerfiles() {
    assertThat(
            tokens(
                SourceLanguage.DOCKERFILE, "ENV A=1 \\\n    B=${C}\n# no\nRUN pip --quiet \"x\"\n"))
        .containsExactly(
            "KEYWORD ENV",
            "NUMBER 1",
            "NAME ${C}",
            "COMMENT # no",
            "KEYWORD RUN",
            "KEY --quiet",
            "STRING \"x\"");
  }

  @Test
  void readsIniFiles() {
    assertThat(tokens(SourceLanguage.INI, "# all\n[alembic]\npath = %(here)s\nfastapi==0.165.0\n"))
        .containsExactly(
            "COMMENT # all", "NAME [alembic]", "KEY path ", "KEY fastapi", "NUMBER 0.165.0");
  }

  @Test
  void determinesTheLanguageByTheFileName() {
    assertThat(SourceLanguage.of("Dockerfile")).isEqualTo(SourceLanguage.DOCKERFILE);
    assertThat(SourceLanguage.of("alembic/script.py.mako")).isEqualTo(SourceLanguage.PYTHON);
    assertThat(SourceLanguage.of("docker-compose.yml")).isEqualTo(SourceLanguage.YAML);
    assertThat(SourceLanguage.of("requirements.txt")).isEqualTo(SourceLanguage.INI);
    assertThat(SourceLanguage.of("LICENSE")).isEqualTo(SourceLanguage.PLAIN);
  }

  @Test
  void everyFileOfAProjectIsHighlighted() {
    Pipeline pipeline = new Pipeline();
    Review review = pipeline.review(pipeline.read(new SpecText(SampleSpecs.example())));
    assertThat(pipeline.compile(review.approved().orElseThrow()).files())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(SourceLanguage.of(file.path().value()))
                    .isNotEqualTo(SourceLanguage.PLAIN));
  }

  /** Random texts with fixed seeds. Tokens must be in order and within the text. */
  @Test
  void acceptsAnyText() {
    String letters = "ab1 _.\"'`#\\\n$-{}[]=:@\u00e4\ud83d";
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (SourceLanguage language : SourceLanguage.values()) {
        int end = 0;
        for (SyntaxToken token : language.tokens(text.toString())) {
          assertThat(token.start()).as("%s, seed %d", language, seed).isGreaterThanOrEqualTo(end);
          end = token.end();
        }
        assertThat(end).as("%s, seed %d", language, seed).isLessThanOrEqualTo(text.length());
      }
    }
  }
}
