package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.Pipeline;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.SpecReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the example backend serves every endpoint that the README documents. */
@Tag("python")
@Tag("postgres")
class ReadmeExampleTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?=GET|POST|PUT|DELETE).*$");
  private static final Pattern PATH = Pattern.compile("/[a-z/{}._]+");

  @TempDir Path folder;

  @Test
  void servesEveryDocumentedPath() throws Exception {
    ApprovedSpec example = ApprovedSpecs.of(example());
    Path project = ProjectFolder.write(new Pipeline().compile(example), folder.resolve("shop"));
    Installation installation =
        new Installation(PythonEnvironment.shared(), Postgres.shared().newDatabase(), project);
    try (BootedBackend backend = installation.boot()) {
      JsonNode paths = new Client(backend).get("/openapi.json").hasStatus(200).json().path("paths");
      assertThat(documented()).hasSizeGreaterThanOrEqualTo(6).allMatch(paths::has);
      new SpecChecks(backend, example.spec()).run();
    }
  }

  /**
   * Returns the paths in the table of the README. The paths of the API documentation are left out,
   * since the OpenAPI document does not list them.
   */
  private static List<String> documented() throws IOException {
    return ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(row -> PATH.matcher(row.group()).results())
        .map(MatchResult::group)
        .filter(path -> !path.startsWith("/docs") && !path.startsWith("/openapi"))
        .toList();
  }

  private static String example() throws IOException {
    try (InputStream in = SpecReader.class.getResourceAsStream("/dev/plinth/example.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
