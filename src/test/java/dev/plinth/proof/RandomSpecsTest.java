package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.Pipeline;
import dev.plinth.project.Project;
import dev.plinth.random.RandomSpec;
import dev.plinth.review.Review;
import dev.plinth.spec.Field;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecText;
import dev.plinth.spec.SpecWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that random valid specs are approved and compile to valid projects. */
@Tag("python")
class RandomSpecsTest {
  private static final int PARSED = Integer.getInteger("random.parsed", 1_000);
  private static final int CHECKED = Integer.getInteger("random.checked", 60);
  private static final int BOOTED = Integer.getInteger("random.booted", 6);

  private static final String PARSE_ALL =
      """
      import ast, pathlib, sys
      for path in sorted(pathlib.Path(".").rglob("*.py")):
          try:
              ast.parse(path.read_text("utf-8"))
          except SyntaxError as error:
              sys.exit(f"{path}: {error}")
      """;

  private static final Pipeline PIPELINE = new Pipeline();

  @TempDir Path folder;

  static IntStream checked() {
    return IntStream.range(0, CHECKED);
  }

  static IntStream booted() {
    return IntStream.range(0, BOOTED);
  }

  @Test
  void areApprovedAndCompileToValidPython() throws IOException {
    for (int seed = 0; seed < PARSED; seed++) {
      ProjectFolder.write(compile(seed), folder.resolve("seed-" + seed));
    }
    PythonEnvironment.shared().command(folder, Map.of(), "python", "-c", PARSE_ALL).succeed();
  }

  @Test
  void coverEveryAwkwardName() {
    Set<String> names =
        IntStream.range(0, PARSED)
            .mapToObj(RandomSpec::of)
            .flatMap(spec -> spec.entities().stream())
            .flatMap(
                entity ->
                    Stream.concat(
                        Stream.of(entity.name(), entity.tableName()),
                        entity.fields().stream().map(Field::name)))
            .collect(Collectors.toSet());
    assertThat(names).containsAll(RandomSpec.awkwardNames());
  }

  @ParameterizedTest
  @MethodSource("checked")
  void passEveryPythonTool(int seed) throws IOException {
    Path project = folder.resolve("seed-" + seed);
    ProjectFolder.write(compile(seed), project);
    PythonTools pythonTools = new PythonTools(PythonEnvironment.shared());
    pythonTools.lint(project);
    pythonTools.checkFormat(project);
    pythonTools.checkTypes(project);
  }

  @ParameterizedTest
  @MethodSource("booted")
  @Tag("postgres")
  void bootAndServeTheirDescriptionUnchanged(int seed) throws Exception {
    Path project = folder.resolve("seed-" + seed);
    ProjectFolder.write(compile(seed), project);
    Installation installation =
        new Installation(PythonEnvironment.shared(), Postgres.shared().newDatabase(), project);
    try (BootedBackend backend = installation.boot()) {
      JsonNode info = new Client(backend).get("/openapi.json").json().path("info");
      Spec spec = RandomSpec.of(seed);
      assertThat(info.path("title").asText()).isEqualTo(spec.projectName());
      assertThat(info.path("description").asText()).isEqualTo(spec.description());
    }
  }

  private static Project compile(int seed) {
    Spec spec = RandomSpec.of(seed);
    Review review = PIPELINE.review(PIPELINE.read(new SpecText(SpecWriter.write(spec))));
    assertThat(review.approved().map(approved -> approved.spec()))
        .as("seed %d: %s", seed, review.diagnostics().all())
        .hasValue(spec);
    return PIPELINE.compile(review.approved().orElseThrow());
  }
}
